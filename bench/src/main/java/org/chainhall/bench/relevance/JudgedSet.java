package org.chainhall.bench.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The queries of a file with their rules. */
public final class JudgedSet {
    private final List<JudgedQuery> queries;

    private JudgedSet(List<JudgedQuery> queries) {
        this.queries = queries;
    }

    /** The set over the demo. */
    public static JudgedSet ofDemo(LocalDate today) throws IOException {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(JudgedSet.class.getResourceAsStream("judged.csv")), StandardCharsets.UTF_8)) {
            return read(file, today);
        }
    }

    public static JudgedSet of(Path file, LocalDate today) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(reader, today);
        }
    }

    static JudgedSet read(Reader file, LocalDate today) throws IOException {
        Facts facts = new Facts(today);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new JudgedSet(
                    csv.stream().map(row -> JudgedQuery.of(row, facts)).toList());
        }
    }

    public Set<String> directories() {
        return queries.stream().map(JudgedQuery::directory).collect(Collectors.toUnmodifiableSet());
    }

    /** @param providers by directory, as the JSON of the API */
    public List<GradedQuery> gradedOver(Map<String, List<JsonNode>> providers) {
        return queries.stream()
                .map(query -> query.gradedOver(providers.getOrDefault(query.directory(), List.of())))
                .toList();
    }
}
