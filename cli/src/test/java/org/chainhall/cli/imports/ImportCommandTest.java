package org.chainhall.cli.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sourceforge.argparse4j.ArgumentParsers;
import net.sourceforge.argparse4j.inf.ArgumentParser;
import net.sourceforge.argparse4j.inf.ArgumentParserException;
import net.sourceforge.argparse4j.inf.Subparser;
import org.chainhall.cli.CommandFailure;
import org.chainhall.cli.WrongUsage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCommandTest {
    private static final String KEY = "chk_live_SecretOfTheTest";

    private final ImportsServer server = new ImportsServer();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("p.csv"), "Id,Name\n1,Adria\n2,\"Ku\nna\"\n");
        Files.writeString(folder.resolve("p.ndjson"), "{\"names\":[{\"text\":\"Adria\"}]}\n");
        Files.writeString(folder.resolve("p.xlsx"), "");
        Files.writeString(
                folder.resolve("m.json"),
                "{\"externalId\":{\"column\":\"Id\"},\"names\":[{\"text\":{\"column\":\"Name\"}}]}");
        Files.writeString(folder.resolve("typo.json"), "{\"names\":[{\"text\":{\"colunm\":\"Name\"}}]}");
        Files.writeString(folder.resolve("unfit.json"), "{\"names\":\n {\"text\": 1}}");
        Files.writeString(folder.resolve("broken.json"), "{\"names\":\n [,]}");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void sendsTheFileAndSaysWhatBecameOfIt() throws Exception {
        server.accepts()
                .onLook(200, ImportsServer.job("running", 1, 0))
                .onLook(200, ImportsServer.job("completed", 2, 0));

        run("--mapping", path("m.json"), "--mode", "insert", "--dry-run", path("p.csv"));

        assertThat(server.received())
                .extracting(ImportsServer.Received::line)
                .startsWith(
                        "POST /v1/directories/adriatic/imports",
                        "PUT /v1/directories/adriatic/imports/" + ImportsServer.ID + "/content")
                .doesNotContain("GET /v1/directories/adriatic/imports/" + ImportsServer.ID + "/errors");
        assertThat(server.received().get(0).body())
                .isEqualTo("{\"format\":\"csv\",\"mapping\":{\"externalId\":{\"column\":\"Id\"},"
                        + "\"names\":[{\"text\":{\"column\":\"Name\"}}]},\"mode\":\"insert\",\"dryRun\":true}");
        assertThat(server.received().get(1).body()).isEqualTo(Files.readString(folder.resolve("p.csv")));
        assertThat(server.received()).extracting(ImportsServer.Received::key).containsOnly("Bearer " + KEY);
        assertThat(output())
                .contains("Sending: 100 %", "Loading: 50 % (1 of 2 rows)", "Loading: 100 % (2 of 2 rows)")
                .endsWith("completed: 2 rows read, 2 created, 0 updated, 0 unchanged, 0 failed\n");
    }

    @Test
    void writesNoControlCodesWhereThereIsNoTerminal() throws Exception {
        server.accepts().onLook(200, ImportsServer.job("completed", 2, 0));

        run("--mapping", path("m.json"), path("p.csv"));

        assertThat(output().codePoints().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
    }

    @Test
    void loadsNdjsonWithoutAMapping() throws Exception {
        server.accepts().onLook(200, ImportsServer.job("completed", 1, 0));

        run(path("p.ndjson"));

        assertThat(server.received().get(0).body())
                .isEqualTo("{\"format\":\"ndjson\",\"mode\":\"upsert\",\"dryRun\":false}");
    }

    @Test
    void showsTheFirstFaultsAndWritesThemAll() throws Exception {
        server.accepts().onLook(200, ImportsServer.job("completed", 30, 25)).onErrors(faults(25));
        Path errors = folder.resolve("errors.csv");

        run("--mapping", path("m.json"), "--errors", errors.toString(), path("p.csv"));

        assertThat(output())
                .contains("30 rows read, 5 created, 0 updated, 0 unchanged, 25 failed")
                .contains("  row 1, HRB 1, column Country: \"XX\", no country (UNKNOWN_CODE)\n")
                .contains("  row 20, HRB 20")
                .doesNotContain("  row 21, HRB 21")
                .contains("  ... and more")
                .contains("25 faults of rows are in " + errors);
        assertThat(Files.readAllLines(errors))
                .hasSize(26)
                .startsWith(
                        "row,externalId,column,pointer,code,detail",
                        "1,HRB 1,Country,,UNKNOWN_CODE,\"\"\"XX\"\", no country\"");
    }

    private static String faults(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(row -> """
                        {"row": %d, "externalId": "HRB %d", "column": "Country", "code": "UNKNOWN_CODE", "detail": "\\"XX\\", no country"}
                        """.formatted(row, row))
                .collect(Collectors.joining(",", "{\"items\": [", "], \"limit\": 100}"));
    }

    @Test
    void failsWithAnImportThatFails() {
        server.accepts().onLook(200, ImportsServer.job("failed", 1, 0, ", \"failure\": \"The file is not UTF-8.\""));

        assertThatThrownBy(() -> run("--mapping", path("m.json"), path("p.csv")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("failed: The file is not UTF-8.");
        assertThat(output()).contains("1 rows read");
    }

    @Test
    void failsWithAServerThatRefuses() {
        server.onCreate(403, problem(403, "FORBIDDEN", "The key lacks the scope imports:write."));

        assertThatThrownBy(() -> run("--mapping", path("m.json"), path("p.csv")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("The key lacks the scope imports:write.")
                .hasMessageNotContaining(KEY);
    }

    @Test
    void callsAMappingThatTheServerRefusesWrongUsage() {
        server.onCreate(400, problem(400, "VALIDATION_FAILED", "There is no such table."));

        assertThatThrownBy(() -> run("--mapping", path("m.json"), path("p.csv")))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("There is no such table.");
    }

    @ParameterizedTest
    @CsvSource({
        "p.xlsx, m.json, ends in .csv or .ndjson",
        "p.csv, , CSV needs --mapping",
        "p.ndjson, m.json, NDJSON takes none",
        "none.csv, m.json, none.csv",
        "p.csv, none.json, cannot read",
        "p.csv, typo.json, 'a mapping has no \"names.0.text.colunm\" (line 1, column 36)'",
        "p.csv, unfit.json, '\"names\" does not fit (line 2, column 2)'",
        "p.csv, broken.json, 'not JSON at line 2, column 3'"
    })
    void saysWhatIsWrongWithTheCommand(String file, @Nullable String mapping, String reason) {
        List<String> arguments = new ArrayList<>();
        if (mapping != null) {
            arguments.addAll(List.of("--mapping", path(mapping)));
        }
        arguments.add(path(file));

        assertThatThrownBy(() -> run(arguments.toArray(String[]::new)))
                .isInstanceOfAny(ArgumentParserException.class, WrongUsage.class)
                .hasMessageContaining(reason);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void asksForTheKey() {
        assertThatThrownBy(() -> run(Map.of(), "--mapping", path("m.json"), path("p.csv")))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("$CHAINHALL_KEY");
    }

    private void run(String... arguments) throws ArgumentParserException {
        run(Map.of("CHAINHALL_KEY", KEY), arguments);
    }

    private void run(Map<String, String> environment, String... arguments) throws ArgumentParserException {
        ImportCommand command = new ImportCommand(environment, new PrintStream(output, true, UTF_8));
        ArgumentParser parser = ArgumentParsers.newFor("chainhall").build();
        Subparser subparser = parser.addSubparsers().addParser(command.getName());
        command.configure(subparser);
        List<String> all = new ArrayList<>(List.of("import", "--url", server.url(), "--directory", "adriatic"));
        all.addAll(List.of(arguments));
        command.run(parser.parseArgs(all.toArray(String[]::new)));
    }

    private static String problem(int status, String code, String detail) {
        return """
                {"type": "about:blank", "title": "Title", "status": %d, "code": "%s", "detail": "%s", "requestId": "req-1"}
                """.formatted(status, code, detail);
    }

    private String path(String file) {
        return folder.resolve(file).toString();
    }

    private String output() {
        return output.toString(UTF_8);
    }
}
