package org.chainhall.cli.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chainhall.localstack.ChainhallDatabase;
import org.chainhall.localstack.DatabaseLogin;

/**
 * The server's configuration, written down where whoever tries the demo can read it, and nobody else: it holds passwords.
 */
record DemoConfiguration(DemoOptions options, DemoSecrets secrets, ChainhallDatabase database, URI elasticsearch) {
    Path write() throws IOException {
        Path file = options.dataDirectory().resolve("server.yml");
        Files.deleteIfExists(file);
        return Files.writeString(PrivateFile.create(file), yaml());
    }

    private String yaml() {
        return """
                server:
                  applicationConnectors: [{type: http, port: %d, bindHost: 127.0.0.1}]
                  adminConnectors: [{type: http, port: %d, bindHost: 127.0.0.1}]
                  requestLog: {appenders: []}
                  shutdownGracePeriod: 5s
                shutdownDelay: 0s
                logging:
                  level: WARN
                  loggers:
                    org.chainhall: INFO
                    io.dropwizard.core.setup.AdminEnvironment: ERROR # shouts for health checks of its own kind
                    org.chainhall.localstack:
                      level: INFO
                      additive: false
                      appenders: [{type: console, target: stderr, logFormat: '%%msg%%n'}]
                  appenders:
                  - {type: console, target: stderr, threshold: WARN, logFormat: '%%level %%msg%%n%%ex{short}'}
                  - type: file
                    currentLogFilename: '%s'
                    archive: false
                    layout: {type: json}
                database: %s
                migrations: %s
                regions:
                - {key: eu, name: Europe, elasticsearch: {hosts: ['%s'], replicas: 0}}
                - {key: apac, name: Asia and Pacific, elasticsearch: {hosts: ['%s'], replicas: 0}}
                operatorKeyHash: %s
                cursorSecret: %s
                """.formatted(
                        options.port(),
                        options.adminPort(),
                        quoted(options.dataDirectory().resolve("server.log")),
                        login(database.server()),
                        login(database.migrator()),
                        elasticsearch,
                        elasticsearch,
                        secrets.operatorKeyHash(),
                        secrets.cursorSecret());
    }

    private static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }

    private static String login(DatabaseLogin login) {
        return "{url: '%s', user: %s, password: %s}".formatted(login.jdbcUrl(), login.user(), login.password());
    }
}
