package org.chainhall.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutsideSetTest {
    @TempDir
    private Path directory;

    @Test
    void joinsQueriesAndJudgements() throws Exception {
        Path queries = Files.writeString(directory.resolve("queries.csv"), """
                id,text,part
                1,cargo bank,dev
                2,harbour,test
                """);
        Path judgements = Files.writeString(directory.resolve("judgements.csv"), """
                query_id,document_id,grade
                1,d-1,3
                1,d-2,0
                1,d-3,1
                """);

        assertThat(OutsideSet.read("north", queries, judgements))
                .containsExactly(
                        new GradedQuery("1", "query", "dev", "north", "cargo bank", Map.of("d-1", 3, "d-3", 1)),
                        new GradedQuery("2", "query", "test", "north", "harbour", Map.of()));
    }

    @Test
    void doesWithoutParts() throws Exception {
        Path queries = Files.writeString(directory.resolve("queries.csv"), "id,text\n1,cargo\n");
        Path judgements = Files.writeString(directory.resolve("judgements.csv"), "query_id,document_id,grade\n");

        assertThat(OutsideSet.read("north", queries, judgements))
                .extracting(GradedQuery::part)
                .containsExactly("all");
    }
}
