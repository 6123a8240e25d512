package org.chainhall.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chainhall.client.DirectoryClient;
import org.chainhall.client.model.ProviderCard;

/**
 * The mean reciprocal rank of queries that have one right answer. The file is CSV with the columns {@code query},
 * {@code relevant_row_id} (the external id of the right provider) and {@code query_type}.
 */
final class KnownItems {
    private static final int DEPTH = 10;

    private final DirectoryClient directory;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Latencies latencies = new Latencies();

    KnownItems(DirectoryClient directory) {
        this.directory = directory;
    }

    void run(Path queries) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(queries)) {
            csv.forEach(this::ask);
        }
        tallies.forEach((type, tally) ->
                Output.line("%-26s n=%d MRR@10=%.3f found=%.3f", type, tally.queries, tally.mrr(), tally.recall()));
        Output.line("latency: %s", latencies);
    }

    private void ask(NamedCsvRecord row) {
        long start = System.nanoTime();
        List<ProviderCard> hits = directory
                .search()
                .query(row.getField("query"))
                .limit(DEPTH)
                .fetch()
                .items();
        latencies.recordSince(start);
        int rank = 1 + hits.stream().map(ProviderCard::externalId).toList().indexOf(row.getField("relevant_row_id"));
        tallies.computeIfAbsent("all", t -> new Tally()).count(rank);
        tallies.computeIfAbsent(row.getField("query_type"), t -> new Tally()).count(rank);
    }

    /** The ranks of one type of query; 0 is not found. */
    private static final class Tally {
        private int queries;
        private int found;
        private double reciprocals;

        void count(int rank) {
            queries++;
            if (rank > 0) {
                found++;
                reciprocals += 1.0 / rank;
            }
        }

        double mrr() {
            return reciprocals / queries;
        }

        double recall() {
            return (double) found / queries;
        }
    }
}
