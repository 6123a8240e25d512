package org.chainhall.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL on loopback. Its superuser needs no password from here; every other role does. */
record EmbeddedPostgres(Path home, Path directory, int port, StackProfile profile, ServerAccount account)
        implements Engine {
    static final String SUPERUSER = "postgres";

    /** Long enough for the recovery after a crash. */
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "PostgreSQL";
    }

    PostgresServer server() {
        return new PostgresServer("127.0.0.1", port, SUPERUSER, SUPERUSER);
    }

    @Override
    public GuardedProcess start() throws IOException, InterruptedException {
        Leftovers leftovers = new Leftovers(directory);
        leftovers.end();
        Files.createDirectories(directory);
        account.own(directory);
        if (!Files.exists(data())) {
            initialise();
        }
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/postgres").toString(), "-D", data().toString()));
        Stream.concat(settings(), profile.postgresSettings().stream())
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        GuardedProcess process = GuardedProcess.start(
                name(), account, command, leftovers.mark(), "INT", directory.resolve("postgres.log"));
        try {
            process.awaitReady(this::answers, START_LIMIT);
        } catch (InterruptedException | RuntimeException e) {
            process.stop();
            throw e;
        }
        return process;
    }

    private Stream<String> settings() {
        return Stream.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "timezone=UTC",
                "log_timezone=UTC");
    }

    /** In a directory of its own until it is whole: we may be killed meanwhile. */
    private void initialise() throws IOException, InterruptedException {
        Path unfinished = directory.resolve("data.unfinished");
        UnpackedOnce.deleteTree(unfinished);
        Path log = directory.resolve("initdb.log");
        List<String> command = new ArrayList<>(account.prefix());
        command.addAll(List.of(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--auth=trust",
                "--no-instructions"));
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (status != 0) {
            throw new LocalStackException("initdb failed:%n%s".formatted(Files.readString(log)));
        }
        Files.writeString(unfinished.resolve("pg_hba.conf"), """
                host all %s 127.0.0.1/32 trust
                host all all 127.0.0.1/32 scram-sha-256
                """.formatted(SUPERUSER));
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean answers() {
        DatabaseLogin login = server().superuser();
        try (Connection connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password())) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public ProcessHandle process() throws IOException {
        String pid = Files.readAllLines(data().resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.trim())).orElseThrow();
    }

    private Path data() {
        return directory.resolve("data");
    }
}
