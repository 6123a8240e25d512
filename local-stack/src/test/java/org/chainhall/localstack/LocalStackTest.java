package org.chainhall.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack that was killed in the middle, and the next one on the same data. */
class LocalStackTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path data;

    private static String firstAddresses;
    private static List<ProcessHandle> survivors;
    private static LocalStack stack;

    @BeforeAll
    static void killAProgramAndRunTheNext() throws Exception {
        Process program = StackProgram.start(data);
        firstAddresses = StackProgram.firstLine(program);
        String[] addresses = firstAddresses.split(" ");
        insertRow(new PostgresServer("127.0.0.1", Integer.parseInt(addresses[0]), "postgres", ""));
        index(URI.create(addresses[1]));

        List<ProcessHandle> servers = servers();
        assertThat(servers)
                .as("PostgreSQL and Elasticsearch, each with its guard")
                .hasSizeGreaterThan(3);
        program.destroyForcibly().waitFor();
        awaitEnd(servers);
        survivors = servers();

        stack = LocalStack.start(StackProgram.settings(data));
    }

    @AfterAll
    static void stop() throws IOException {
        stack.close();
        awaitEnd(servers());
    }

    @Test
    void leavesNoServerBehindWhenItsProgramIsKilled() {
        assertThat(survivors).isEmpty();
    }

    @Test
    void keepsItsPorts() {
        assertThat(stack.postgres().port() + " " + stack.elasticsearch()).isEqualTo(firstAddresses);
    }

    @Test
    void keepsRows() throws SQLException {
        assertThat(countRows()).isOne();
    }

    @Test
    void keepsDocuments() throws Exception {
        assertThat(getDocument()).isEqualTo(200);
    }

    @Test
    void startsAKilledElasticsearchAgain() throws Exception {
        String pid = Files.readString(data.resolve("elasticsearch/elasticsearch.pid"));
        ProcessHandle node = ProcessHandle.of(Long.parseLong(pid.trim())).orElseThrow();
        node.destroyForcibly();
        awaitEnd(List.of(node));

        await().atMost(LIMIT).ignoreExceptionsInstanceOf(IOException.class).until(() -> getDocument() == 200);
    }

    @Test
    void startsAKilledPostgresAgain() throws Exception {
        stack.killPostgres();
        assertThatThrownBy(LocalStackTest::countRows).isInstanceOf(SQLException.class);

        stack.startPostgres();

        assertThat(countRows()).isOne();
    }

    @Test
    void refusesADirectoryThatAnotherProgramUses() throws Exception {
        Process second = StackProgram.start(data);

        assertThat(StackProgram.firstLine(second))
                .contains(data.toRealPath() + " is in use by another program (process "
                        + ProcessHandle.current().pid() + ")");
        assertThat(second.waitFor()).isOne();
    }

    private static List<ProcessHandle> servers() throws IOException {
        Path directory = data.toRealPath();
        return Stream.of("postgres", "elasticsearch")
                .flatMap(name -> new Leftovers(directory.resolve(name)).find().stream())
                .toList();
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        await().atMost(LIMIT).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static void insertRow(PostgresServer server) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (id int)");
            statement.execute("INSERT INTO kept VALUES (1)");
        }
    }

    private static int countRows() throws SQLException {
        try (Connection connection = connect(stack.postgres());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        DatabaseLogin login = server.superuser();
        return DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
    }

    private static void index(URI elasticsearch) throws Exception {
        send(elasticsearch, "/kept", "{}");
        send(elasticsearch, "/kept/_doc/1", "{}");
    }

    private static void send(URI elasticsearch, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(elasticsearch.resolve(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isBetween(200, 201);
    }

    private static int getDocument() throws Exception {
        URI document = stack.elasticsearch().resolve("/kept/_doc/1");
        return HTTP.send(HttpRequest.newBuilder(document).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
