package org.chainhall.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainhall.api.model.ImportFormat;
import org.chainhall.api.model.ImportMode;
import org.chainhall.api.model.ImportState;
import org.junit.jupiter.api.Test;

class ImportRunTest {
    private static final String HEADER = "id,name,city,country\n";

    private final TestImports imports = new TestImports();

    @Test
    void writesTheRowsWithTheirIndexWork() {
        ImportJob job = imports.run(HEADER + "b,Bank,Zadar,HR\na,Adria,,\n");

        assertThat(job.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(job.checkpoint()).isEqualTo(2);
        assertThat(counts(job)).isEqualTo(new RowCounts(2, 0, 0, 0));
        assertThat(job.startedAt()).isAfterOrEqualTo(job.createdAt());
        assertThat(job.endedAt()).isAfterOrEqualTo(job.startedAt());
        assertThat(imports.providers())
                .hasSize(2)
                .satisfies(p -> assertThat(p.getFirst()).startsWith("a v1").contains("\"Adria\""))
                .satisfies(p -> assertThat(p.getLast()).startsWith("b v1").contains("\"Zadar\""));
        assertThat(imports.count("index_work")).isEqualTo(2);
        assertThat(imports.count("import_chunk")).isZero();
        assertThat(imports.count("import_lease")).isZero();
    }

    @Test
    void reportsBadRowsAndGoesOn() {
        ImportId id = imports.upload(HEADER + "1,,,\n2,Two,,ZZ\n,Three,,\n4/4,Four,,\n5\n6,Six,,\n");
        imports.runAll();

        assertThat(imports.errors(id))
                .containsExactly(
                        "1 1 name /names INVALID_SIZE",
                        "2 2 country /sites/0/address/country UNKNOWN_CODE",
                        "3 null id /externalId EXTERNAL_ID_REQUIRED",
                        "4 4/4 id /externalId INVALID_FORMAT",
                        "5 null null null CELL_COUNT");
        assertThat(counts(imports.job(id))).isEqualTo(new RowCounts(1, 0, 0, 5));
        assertThat(imports.job(id).state()).isEqualTo(ImportState.COMPLETED);
    }

    @Test
    void changesNothingWithTheSameFileAgain() {
        String file = file(120);
        imports.run(file);
        long work = imports.count("index_work");
        List<String> before = imports.providers();

        ImportJob again = imports.run(file);

        assertThat(counts(again)).isEqualTo(new RowCounts(0, 0, 120, 0));
        assertThat(imports.providers()).isEqualTo(before);
        assertThat(imports.count("index_work")).isEqualTo(work);
    }

    @Test
    void updatesOnlyWhatDiffers() {
        imports.run(HEADER + "1,One,,\n2,Two,,\n");

        ImportJob job = imports.run(HEADER + "1,One,,\n2,Deux,,\n3,Three,,\n");

        assertThat(counts(job)).isEqualTo(new RowCounts(1, 1, 1, 0));
        assertThat(imports.providers().get(1)).startsWith("2 v2").contains("Deux");
        assertThat(imports.count("index_work")).isEqualTo(4);
    }

    @Test
    void failsTheSecondRowWithAnIdAlsoInAnotherBatch() {
        String file = file(60) + "7,Again,,\n60,Again,,\n";
        ImportId id = imports.upload(file);
        imports.runAll();

        assertThat(imports.errors(id))
                .containsExactly(
                        "61 7 id /externalId EXTERNAL_ID_REPEATED", "62 60 id /externalId EXTERNAL_ID_REPEATED");
        assertThat(counts(imports.job(id))).isEqualTo(new RowCounts(60, 0, 0, 2));
    }

    @Test
    void insertsWithoutReplacing() {
        imports.run(HEADER + "1,One,,\n");

        ImportId id = imports.upload(ImportMode.INSERT, false, HEADER + "1,Other,,\n2,Two,,\n,Nameless,,\n");
        imports.runAll();

        assertThat(imports.errors(id)).containsExactly("1 1 id /externalId EXTERNAL_ID_TAKEN");
        assertThat(counts(imports.job(id))).isEqualTo(new RowCounts(2, 0, 0, 1));
        assertThat(imports.providers().getFirst()).contains("One");
        assertThat(imports.count("provider")).isEqualTo(3);
    }

    @Test
    void writesNothingInADryRun() {
        imports.run(HEADER + "1,One,,\n2,Two,,\n");
        List<String> before = imports.providers();
        long work = imports.count("index_work");

        ImportId id =
                imports.upload(ImportMode.UPSERT, true, HEADER + "1,One,,\n2,Deux,,\n3,Three,,\n3,Three,,\n4,,,\n");
        imports.runAll();

        assertThat(counts(imports.job(id))).isEqualTo(new RowCounts(1, 1, 1, 2));
        assertThat(imports.errors(id)).hasSize(2);
        assertThat(imports.providers()).isEqualTo(before);
        assertThat(imports.count("index_work")).isEqualTo(work);
    }

    @Test
    void failsEarlyWhereTheHeaderLacksAColumn() {
        ImportJob job = imports.run("id,title\n1,One\n");

        assertThat(job.state()).isEqualTo(ImportState.FAILED);
        assertThat(job.failure()).contains("`name`", "`city`", "`country`");
        assertThat(job.checkpoint()).isZero();
        assertThat(imports.count("import_chunk")).isZero();
    }

    @Test
    void keepsAtMostTwentyFaultsOfARow() {
        ImportId id = imports.service()
                .create(imports.directory(), ImportFormat.NDJSON, ImportMode.UPSERT, false, Optional.empty())
                .id();
        String languages = IntStream.range(0, 60).mapToObj(n -> "\"?\"").collect(Collectors.joining(","));
        String row = "{\"externalId\": \"1\", \"names\": [{\"text\": \"Name\"}], \"languages\": [" + languages + "]}";
        imports.service()
                .upload(
                        imports.directory(),
                        id,
                        ImportFormat.NDJSON,
                        TestImports.bytes(row.replace("\"?\"", "\"??\"")));
        imports.runAll();

        assertThat(counts(imports.job(id))).isEqualTo(new RowCounts(0, 0, 0, 1));
        assertThat(imports.errors(id)).hasSizeLessThanOrEqualTo(20).isNotEmpty();
    }

    @Test
    void readsAFileOfManyChunks() {
        String padding = "x".repeat(2_000);
        String file = file(300).replace("line break", padding);
        assertThat(file.length()).isGreaterThan(2 * 256 * 1024);

        ImportId id = imports.upload(file);
        assertThat(imports.count("import_chunk")).isEqualTo(3);
        imports.runAll();

        assertThat(counts(imports.job(id))).isEqualTo(new RowCounts(0, 0, 0, 300));
        assertThat(imports.errors(id))
                .hasSize(300)
                .last()
                .isEqualTo("300 300 city /sites/0/address/city INVALID_LENGTH");
    }

    private static String file(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(n -> n + ",Name " + n + ",\"City, with\na line break\",DE\n")
                .collect(Collectors.joining("", HEADER, ""));
    }

    private static RowCounts counts(ImportJob job) {
        return new RowCounts(job.rowsCreated(), job.rowsUpdated(), job.rowsUnchanged(), job.rowsFailed());
    }
}
