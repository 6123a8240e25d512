package org.chainhall.server.searchsettings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.region.RegionKey;
import org.chainhall.server.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCounterTest {
    private static final TextAnalysis ANALYSIS = new TextAnalysis();
    /** Already the next day in Zagreb. */
    private static final Instant NOW = Instant.parse("2026-03-30T22:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private final Transactions transactions = TestDatabase.shared().transactions();
    private final Directory directory = directory();
    private final QueryCounter counter = new QueryCounter(transactions, ANALYSIS, InstantSource.fixed(NOW));
    private final QueryReport report = new QueryReport(transactions, InstantSource.fixed(NOW));

    @Test
    void addsUpWhatIsTheSameWhenFolded() {
        search(2, "Trade-Finance!", false);
        counter.write();
        search(1, "tráde  finance", true);
        search(1, "TRADE FINANCE", true);
        search(3, "冷链物流", true);
        counter.write();

        assertThat(all()).containsExactly(new QueryCount("trade finance", 4, 2), new QueryCount("冷链物流", 3, 3));
        assertThat(report.list(directory.id(), TODAY, true, Optional.empty(), 10))
                .containsExactly(new QueryCount("冷链物流", 3, 3), new QueryCount("trade finance", 4, 2));
        assertThat(report.list(directory.id(), TODAY.plusDays(1), false, Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void saysNothingOfWhatWasSearchedForTwice() {
        search(2, "rare wish", true);
        search(3, "common wish", false);
        counter.write();

        assertThat(all()).extracting(QueryCount::query).containsExactly("common wish");
        assertThat(report.list(directory.id(), TODAY, true, Optional.empty(), 10))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana.horvat@example.org",
                "mail ana@firma please",
                "HR12345678901",
                "+385 91 234",
                "call (01) 23-45.67",
                "٠١٢٣٤٥",
                "?!",
                ""
            })
    void recordsNothingPersonal(String query) {
        search(5, query, true);
        search(3, "trade finance", false);
        counter.write();

        assertThat(rows()).isOne();
        assertThat(all()).extracting(QueryCount::query).containsExactly("trade finance");
    }

    @Test
    void recordsShortNumbers() {
        search(3, "ISO 9001 and 12345", false);
        counter.write();

        assertThat(all()).extracting(QueryCount::query).containsExactly("iso 9001 and 12345");
    }

    @Test
    void writesDownWhatIsLeftWhenItStops() throws Exception {
        counter.start();
        search(3, "trade finance", false);

        counter.stop();

        assertThat(all()).hasSize(1);
    }

    @Test
    void belongsToOneDirectory() {
        Directory other = directory();
        search(3, "trade finance", false);
        counter.write();

        assertThat(report.list(other.id(), TODAY, false, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void goesOnBehindWhatWasListed() {
        for (String query : List.of("b one", "a two", "c three")) {
            search(3, query, false);
        }
        search(4, "d four", false);
        counter.write();

        List<QueryCount> first = report.list(directory.id(), TODAY, false, Optional.empty(), 2);
        List<QueryCount> second = report.list(directory.id(), TODAY, false, Optional.of(first.getLast()), 2);

        assertThat(first).extracting(QueryCount::query).containsExactly("d four", "a two");
        assertThat(second).extracting(QueryCount::query).containsExactly("b one", "c three");
    }

    @Test
    void outlivesADirectoryThatIsDeletedMeanwhile() {
        TestDatabase.shared()
                .superuser()
                .useHandle(handle -> handle.execute("DELETE FROM directory WHERE id = ?", directory.id()));
        search(3, "trade finance", false);

        counter.write();

        assertThat(rows()).isZero();
    }

    @Test
    void forgetsAfterNinetyDays() {
        search(3, "trade finance", false);
        counter.write();

        new QueryReport(transactions, InstantSource.fixed(NOW.plusSeconds(86_400 * 89))).prune(directory.id());
        assertThat(rows()).isOne();
        new QueryReport(transactions, InstantSource.fixed(NOW.plusSeconds(86_400 * 92))).prune(directory.id());
        assertThat(rows()).isZero();
    }

    private void search(int times, String query, boolean foundNothing) {
        for (int i = 0; i < times; i++) {
            counter.count(directory, query, foundNothing);
        }
    }

    private List<QueryCount> all() {
        return report.list(directory.id(), TODAY, false, Optional.empty(), 10);
    }

    private long rows() {
        return TestDatabase.shared()
                .superuser()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM search_query WHERE directory_id = :id")
                        .bind("id", directory.id())
                        .mapTo(Long.class)
                        .one());
    }

    private static Directory directory() {
        DirectoryId id = TestDatabase.shared().newDirectory();
        return new Directory(
                id,
                id.toString(),
                "Test",
                new RegionKey("eu"),
                List.of(),
                List.of("en"),
                ZoneId.of("Europe/Zagreb"),
                true,
                "k7xq",
                1,
                NOW,
                NOW);
    }
}
