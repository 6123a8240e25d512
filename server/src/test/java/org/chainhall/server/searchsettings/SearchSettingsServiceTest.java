package org.chainhall.server.searchsettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.chainhall.api.model.SearchRules;
import org.chainhall.api.model.SynonymKind;
import org.chainhall.api.model.SynonymRule;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.platform.database.DirectoryChanges;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.support.TestDatabase;
import org.junit.jupiter.api.Test;

class SearchSettingsServiceTest {
    private static final TextAnalysis ANALYSIS = new TextAnalysis();

    private final DirectoryId directory = TestDatabase.shared().newDirectory();
    private final SearchSettingsService service = server();

    @Test
    void tunesNothingBeforeTheFirstChange() {
        assertThat(service.current(directory).version()).isZero();
        assertThat(service.get(directory).rules()).isEqualTo(rules());
    }

    @Test
    void isFollowedByOtherServersWithinTenSeconds() {
        SearchSettingsService other = server();
        assertThat(other.current(directory).version()).isZero();

        service.replace(directory, rules("truck", "lorry"), "\"0\"");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(other.current(directory).version()).isEqualTo(1));
        assertThat(other.current(directory).substitutions(ANALYSIS.query("lorry")))
                .hasSize(1);
    }

    @Test
    void keepsTheLastTwentyVersions() {
        for (int version = 0; version < 22; version++) {
            service.replace(directory, rules("truck", "lorry" + version), "\"%d\"".formatted(version));
        }

        SearchSettingsService other = server();
        assertThat(other.find(directory, 2)).isEmpty();
        assertThat(other.find(directory, 3)).isPresent();
        assertThat(other.find(directory, 22)).isPresent();
        assertThat(other.find(directory, 23)).isEmpty();
        assertThat(other.find(directory, 0)).isPresent();
    }

    @Test
    void refusesToReplaceWhatAnotherHasReplaced() {
        service.replace(directory, rules("truck", "lorry"), "\"0\"");

        assertThatThrownBy(() -> service.replace(directory, rules("van", "car"), "\"0\""))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(412));
        assertThat(service.get(directory).rules()).isEqualTo(rules("truck", "lorry"));
    }

    @Test
    void belongsToOneDirectory() {
        DirectoryId other = TestDatabase.shared().newDirectory();

        service.replace(directory, rules("truck", "lorry"), "*");

        assertThat(service.get(other).version()).isZero();
        assertThat(service.find(other, 1)).isEmpty();
    }

    /** With caches of its own. */
    private static SearchSettingsService server() {
        return new SearchSettingsService(
                TestDatabase.shared().transactions(),
                new DirectoryChanges(TestDatabase.shared().server()),
                ANALYSIS,
                new SearchRuleCheck(ANALYSIS, (directory, ids) -> ids),
                InstantSource.system());
    }

    private static SearchRules rules(String... terms) {
        return SearchRules.builder()
                .synonyms(
                        terms.length == 0
                                ? List.of()
                                : List.of(SynonymRule.builder()
                                        .kind(SynonymKind.MUTUAL)
                                        .terms(List.of(terms))
                                        .build()))
                .build();
    }
}
