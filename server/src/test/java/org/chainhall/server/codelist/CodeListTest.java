package org.chainhall.server.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeListTest {
    private static final WrittenCode TITLE = code("chains", null, Map.of("en", "Chains"));
    private static final WrittenCode A = code("a", null, Map.of("en", "First", "de", "Erster"));
    private static final WrittenCode B = code("b", "a", Map.of("en", "Second"));

    @ParameterizedTest
    @MethodSource
    void theVersionChangesWhenTheContentDoes(WrittenCode title, List<WrittenCode> changed) {
        assertThat(list(title, changed).version())
                .isNotEqualTo(list(TITLE, List.of(A, B)).version());
    }

    static Object[][] theVersionChangesWhenTheContentDoes() {
        WrittenCode described = new WrittenCode("b", "a", B.labels(), Map.of(), Map.of("en", "More"));
        WrittenCode alsoCalled = new WrittenCode("b", "a", B.labels(), Map.of("en", List.of("2nd")), null);
        return new Object[][] {
            {TITLE, List.of(A)},
            {TITLE, List.of(A, B, code("c", "a", Map.of("en", "Third")))},
            {TITLE, List.of(A, code("b", null, B.labels()))},
            {TITLE, List.of(A, code("b", "a", Map.of("en", "Other")))},
            {TITLE, List.of(code("a", null, Map.of("en", "First", "de", "Anderer")), B)},
            {TITLE, List.of(A, described)},
            {TITLE, List.of(A, alsoCalled)},
            {code("chains", null, Map.of("en", "Links")), List.of(A, B)},
        };
    }

    @Test
    void theVersionStaysWhenOnlyTheOrderOfLanguagesDoesNot() {
        Map<String, String> reversed = new LinkedHashMap<>();
        reversed.put("en", "First");
        reversed.put("de", "Erster");
        Map<String, String> straight = new LinkedHashMap<>();
        straight.put("de", "Erster");
        straight.put("en", "First");

        assertThat(list(TITLE, List.of(code("a", null, reversed))).version())
                .isEqualTo(list(TITLE, List.of(code("a", null, straight))).version());
    }

    @Test
    void givesTheLabelsOfACodeAsTheyAreWritten() {
        CodeList list = list(TITLE, List.of(A, B));

        assertThat(list.labels("a"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Locale.ENGLISH, "First", Locale.GERMAN, "Erster"));
        assertThat(list.labels("b")).containsOnlyKeys(Locale.ENGLISH);
        assertThat(list.labels("c")).isEmpty();
    }

    @Test
    void givesTheAliasesOfACode() {
        CodeList list =
                list(TITLE, List.of(new WrittenCode("a", null, A.labels(), Map.of("en", List.of("1st", "I")), null)));

        assertThat(list.aliases("a")).containsExactly(Map.entry(Locale.ENGLISH, List.of("1st", "I")));
        assertThat(list.aliases("c")).isEmpty();
    }

    @Test
    void refusesACodeTwice() {
        assertThatThrownBy(() -> list(TITLE, List.of(A, A))).hasMessageContaining("twice");
    }

    @Test
    void refusesACodeBeforeItsParent() {
        assertThatThrownBy(() -> list(TITLE, List.of(B, A))).hasMessageContaining("parent");
    }

    @Test
    void cannotBeChanged() {
        CodeList list = list(TITLE, List.of(A, B));

        assertThatThrownBy(() -> list.codes().remove("a")).isInstanceOf(UnsupportedOperationException.class);
    }

    private static CodeList list(WrittenCode title, List<WrittenCode> codes) {
        return CodeList.written(CodeListId.CHAINS, title, codes);
    }

    private static WrittenCode code(String code, @Nullable String parent, Map<String, String> labels) {
        return new WrittenCode(code, parent, labels, Map.of(), null);
    }
}
