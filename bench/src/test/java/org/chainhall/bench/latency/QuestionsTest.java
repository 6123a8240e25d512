package org.chainhall.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionsTest {
    private static final int PROVIDERS = 2_000;
    private static final int WANTED = 60;

    private final Questions few = questions(10);

    @ParameterizedTest
    @EnumSource(SearchClass.class)
    void drawsDifferentOnesThatAreTheSameInEveryRun(SearchClass searchClass) {
        List<Question> drawn = few.draw(searchClass, WANTED);

        assertThat(drawn).hasSize(WANTED).doesNotHaveDuplicates();
        assertThat(drawn).allSatisfy(question -> assertThat(question.text()).isNotBlank());
        assertThat(questions(10).draw(searchClass, WANTED)).isEqualTo(drawn);
    }

    @ParameterizedTest
    @EnumSource(
            value = SearchClass.class,
            names = {"PLAIN", "FILTERED", "FACETED", "TYPO"})
    void asksTheSameHoweverManyDirectoriesThereAre(SearchClass searchClass) {
        List<Question> some = few.draw(searchClass, WANTED);
        List<Question> others = questions(100).draw(searchClass, WANTED);

        assertThat(others)
                .extracting(Question::text)
                .isEqualTo(some.stream().map(Question::text).toList());
        assertThat(new HashSet<>(others.stream().map(Question::directory).toList()))
                .hasSizeGreaterThan(10);
    }

    @Test
    void asksSomeOfTheDirectoriesAlone() {
        List<Question> drawn = questions(100, 5).draw(SearchClass.PLAIN, WANTED);

        assertThat(new HashSet<>(drawn.stream().map(Question::directory).toList()))
                .containsExactlyInAnyOrder(
                        "bench-lat-001", "bench-lat-021", "bench-lat-041", "bench-lat-061", "bench-lat-081");
    }

    @Test
    void filtersWidelyNarrowlyAndByPlace() {
        List<Question> filtered = few.draw(SearchClass.FILTERED, WANTED);

        assertThat(filtered)
                .extracting(Question::filters)
                .allSatisfy(filters -> assertThat(filters).hasSize(1));
        assertThat(filtered)
                .anyMatch(question ->
                        question.filters().getOrDefault("category", "").length() == 3)
                .anyMatch(question ->
                        question.filters().getOrDefault("category", "").length() > 3)
                .anyMatch(question -> question.filters().containsKey("locatedIn"));
        assertThat(few.draw(SearchClass.FACETED, WANTED))
                .allSatisfy(question -> assertThat(question.facets()).hasSize(2));
    }

    @Test
    void typesThreeLettersOfANameOrPutsASlipIntoIt() {
        assertThat(few.draw(SearchClass.PREFIX, WANTED))
                .allSatisfy(question -> assertThat(question.text()).matches("\\p{IsLatin}{3}"));
        assertThat(few.draw(SearchClass.TYPO, WANTED))
                .allSatisfy(question -> assertThat(question.text()).endsWith("!"));
    }

    private static Questions questions(int directories) {
        return questions(directories, directories);
    }

    private static Questions questions(int directories, int asked) {
        return new Questions(new MadeUpProviders(PROVIDERS, directories), asked, 7, name -> name + "!");
    }
}
