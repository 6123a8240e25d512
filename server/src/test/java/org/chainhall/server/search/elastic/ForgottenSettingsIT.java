package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainhall.api.model.SearchRules;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.search.Filters;
import org.chainhall.server.search.ProviderSearch;
import org.chainhall.server.search.SearchOrder;
import org.chainhall.server.search.SearchRequest;
import org.chainhall.server.searchsettings.Tuning;
import org.chainhall.server.searchsettings.Tunings;
import org.junit.jupiter.api.Test;

/** A walk whose settings are kept no longer cannot go on; another one would not be the same walk. */
class ForgottenSettingsIT {
    private static final Directory DIRECTORY = Fixtures.directory("k7xq");

    @Test
    void endTheWalkThatBeganWithThem() throws Exception {
        try (IndexOfTests index = new IndexOfTests()) {
            index.add(DIRECTORY, new RandomProviders(7, DIRECTORY, LocalDate.of(2026, 3, 31)).make(3));
            Forgetting tunings = new Forgetting();
            ProviderSearch search = index.search(directory -> {}, InstantSource.system(), tunings);
            Optional<String> next =
                    search.search(DIRECTORY, page(Optional.empty())).next();
            assertThat(search.search(DIRECTORY, page(next)).hits()).hasSize(1);

            tunings.kept = 2;

            assertThatThrownBy(() -> search.search(DIRECTORY, page(next)))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.type().code()).isEqualTo("CURSOR_INVALID"));
            assertThat(search.search(DIRECTORY, page(Optional.empty())).hits()).hasSize(1);
        }
    }

    private static SearchRequest page(Optional<String> cursor) {
        return new SearchRequest(
                Optional.empty(), Filters.of(Map.of()), SearchOrder.RELEVANCE_THEN_NAME, Set.of(), 1, cursor, false);
    }

    /** Keeps one version. */
    private static final class Forgetting implements Tunings {
        private long kept = 1;

        @Override
        public Tuning current(DirectoryId directory) {
            return Tuning.of(Fixtures.ANALYSIS, kept, SearchRules.builder().build());
        }

        @Override
        public Optional<Tuning> find(DirectoryId directory, long version) {
            return Optional.of(current(directory)).filter(tuning -> tuning.version() == version);
        }
    }
}
