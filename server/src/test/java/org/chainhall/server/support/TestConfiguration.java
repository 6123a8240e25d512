package org.chainhall.server.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chainhall.localstack.ChainhallDatabase;
import org.chainhall.localstack.TestStack;

/**
 * The configuration of a server under test, with an index prefix of its own.
 *
 * @param port 0 for any that is free
 * @param adminPort 0 for any that is free
 * @param shutdownDelay as a configuration has it
 */
public record TestConfiguration(ChainhallDatabase database, int port, int adminPort, String shutdownDelay) {
    public static final String OPERATOR_KEY = "operator-key-of-the-tests";

    static TestConfiguration of(ChainhallDatabase database) {
        return new TestConfiguration(database, 0, 0, "2s");
    }

    /** Where the server logs. */
    public Path log() {
        return Path.of("target", database.name() + ".log");
    }

    /** Writes it down where a server can read it. */
    public Path write() throws IOException {
        return Files.writeString(Path.of("target", database.name() + ".yml"), yaml());
    }

    private String yaml() {
        return """
                server:
                  applicationConnectors: [{type: http, port: %1$d, bindHost: 127.0.0.1}]
                  adminConnectors: [{type: http, port: %2$d, bindHost: 127.0.0.1}]
                logging:
                  level: WARN
                  loggers: {org.chainhall: INFO}
                  appenders:
                  - {type: console, threshold: WARN, layout: {type: json, flattenMdc: true}}
                  - {type: file, currentLogFilename: %3$s, archive: false, layout: {type: json, flattenMdc: true}}
                shutdownDelay: %11$s
                database: {url: "%4$s", user: %5$s, password: %6$s}
                migrations: {url: "%7$s", user: chainhall_migrator, password: chainhall_migrator}
                regions:
                - {key: eu, name: Europe, elasticsearch: {hosts: ["%8$s"], indexPrefix: "%9$s-", replicas: 0}}
                - {key: apac, name: Asia and Pacific, elasticsearch: {hosts: ["%8$s"], indexPrefix: "%9$s-", replicas: 0}}
                operatorKeyHash: %10$s
                cursorSecret: a-secret-that-only-the-tests-know
                cors: {origins: ["https://hall.example"]}
                """.formatted(
                        port,
                        adminPort,
                        log(),
                        database.server().jdbcUrl(),
                        database.server().user(),
                        database.server().password(),
                        database.migrator().jdbcUrl(),
                        TestStack.shared().elasticsearch(),
                        database.name().replace('_', '-'),
                        Sha256.hex(OPERATOR_KEY),
                        shutdownDelay);
    }
}
