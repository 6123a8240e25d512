package org.chainhall.server.support;

import java.net.URI;
import org.chainhall.localstack.ChainhallDatabase;

/** The configuration of a server under test. */
public final class TestConfiguration {
    public static final String OPERATOR_KEY = "operator-key-of-the-tests";
    private static final String OPERATOR_KEY_HASH = Sha256.hex(OPERATOR_KEY);

    private TestConfiguration() {}

    public static String yaml(ChainhallDatabase database, URI elasticsearch, String indexPrefix) {
        return """
                server:
                  applicationConnectors: [{type: http, port: 0, bindHost: 127.0.0.1}]
                  adminConnectors: [{type: http, port: 0, bindHost: 127.0.0.1}]
                  requestLog: {appenders: []}
                logging:
                  level: WARN
                  loggers: {org.chainhall: INFO}
                  appenders: [{type: console, layout: {type: json}}]
                database: {url: "%s", user: %s, password: %s}
                migrations: {url: "%s", user: %s, password: %s}
                regions:
                - {key: eu, name: Europe, elasticsearch: {hosts: ["%s"], indexPrefix: "%s", replicas: 0}}
                - {key: apac, name: Asia and Pacific, elasticsearch: {hosts: ["%s"], indexPrefix: "%s", replicas: 0}}
                operatorKeyHash: %s
                cursorSecret: a-secret-that-only-the-tests-know
                cors: {origins: ["https://hall.example"]}
                """.formatted(
                        database.server().jdbcUrl(),
                        database.server().user(),
                        database.server().password(),
                        database.migrator().jdbcUrl(),
                        database.migrator().user(),
                        database.migrator().password(),
                        elasticsearch,
                        indexPrefix,
                        elasticsearch,
                        indexPrefix,
                        OPERATOR_KEY_HASH);
    }
}
