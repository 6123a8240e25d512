package org.chainhall.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenIdsTest {
    @Test
    void knowsAHundredThousandIdsAgain() {
        SeenIds seen = new SeenIds();

        assertThat(IntStream.range(0, 100_000).filter(n -> !seen.add("id-" + n)))
                .isEmpty();
        assertThat(IntStream.range(0, 100_000).filter(n -> seen.add("id-" + n))).isEmpty();
        assertThat(seen.add("id-100000")).isTrue();
    }
}
