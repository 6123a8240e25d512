package org.chainhall.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.chainhall.bench.latency.SearchClass;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void tellsWordsFromOptions() {
        Arguments arguments =
                Arguments.of("latency", "demo.json", "--rate", "12", "--classes", "plain,prefix", "left over");

        assertThat(arguments.words()).containsExactly("latency", "demo.json", "left over");
        assertThat(arguments.path(1)).isEqualTo(Path.of("demo.json"));
        assertThat(arguments.number("rate", 20)).isEqualTo(12);
        assertThat(arguments.number("seconds", 45)).isEqualTo(45);
        assertThat(arguments.option("classes", SearchClass::list))
                .hasValue(List.of(SearchClass.PLAIN, SearchClass.PREFIX));
    }

    @Test
    void saysWhichOptionCannotBeRead() {
        Arguments arguments = Arguments.of("walk", "demo.json", "many", "--classes", "plain,fast");

        assertThatThrownBy(() -> arguments.option("classes", SearchClass::list))
                .isInstanceOf(Arguments.Unreadable.class)
                .hasMessage("--classes: \"plain,fast\" cannot be read");
        assertThatThrownBy(() -> arguments.number(2)).hasMessage("argument 2: \"many\" cannot be read");
    }
}
