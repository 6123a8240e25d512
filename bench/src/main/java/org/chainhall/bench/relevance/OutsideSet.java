package org.chainhall.bench.relevance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Queries and judgements of another collection. */
public final class OutsideSet {
    private final Map<String, Map<String, Integer>> grades = new HashMap<>();

    private OutsideSet() {}

    public static List<GradedQuery> read(String directory, Path queries, Path judgements) throws IOException {
        OutsideSet set = new OutsideSet();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(judgements)) {
            csv.forEach(set::judge);
        }
        List<GradedQuery> graded = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(queries)) {
            csv.forEach(row -> graded.add(set.query(directory, row)));
        }
        return graded;
    }

    private void judge(NamedCsvRecord row) {
        int grade = Integer.parseInt(row.getField("grade"));
        if (grade > 0) {
            grades.computeIfAbsent(row.getField("query_id"), query -> new HashMap<>())
                    .put(row.getField("document_id"), grade);
        }
    }

    private GradedQuery query(String directory, NamedCsvRecord row) {
        String id = row.getField("id");
        return new GradedQuery(
                id,
                "query",
                row.findField("part").orElse("all"),
                directory,
                row.getField("text"),
                grades.getOrDefault(id, Map.of()));
    }
}
