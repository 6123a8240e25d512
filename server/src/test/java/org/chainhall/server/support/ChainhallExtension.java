package org.chainhall.server.support;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.chainhall.localstack.DatabaseLogin;
import org.chainhall.localstack.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The whole application, started by the first test that asks and stopped after the last:
 * {@snippet : @RegisterExtension
 * static final ChainhallExtension CHAINHALL = new ChainhallExtension();}
 */
public final class ChainhallExtension implements BeforeAllCallback {
    private @Nullable ChainhallServer server;

    @Override
    public void beforeAll(ExtensionContext context) {
        server = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(ChainhallServer.class, type -> started(), ChainhallServer.class);
    }

    private static ChainhallServer started() {
        try {
            return ChainhallServer.start();
        } catch (Exception e) {
            throw new IllegalStateException("The server did not start", e);
        }
    }

    public ChainhallServer server() {
        return Objects.requireNonNull(server, "before all tests");
    }

    public URI baseUrl() {
        return server().baseUrl();
    }

    public URI adminUrl() {
        return server().adminUrl();
    }

    /** Calls below {@code /v1} without a key. */
    public RequestSpecification anonymous() {
        return given().baseUri(baseUrl().toString()).basePath("/v1").filter(new ContractFilter());
    }

    /** Calls below {@code /v1} with a key. */
    public RequestSpecification as(String key) {
        return anonymous().header("Authorization", "Bearer " + key);
    }

    /** Calls below {@code /v1} as the operator. */
    public RequestSpecification operator() {
        return as(TestConfiguration.OPERATOR_KEY);
    }

    /** A directory that no other test knows, in the region {@code eu}. */
    public TestDirectory newDirectory() {
        return newDirectory("eu");
    }

    public TestDirectory newDirectory(String region) {
        String slug = TestStack.uniqueName("d").replace('_', '-');
        String key = "ch_" + UUID.randomUUID();
        TestDirectory directory = new TestDirectory(this, UUID.randomUUID(), slug, region, key);
        insert(directory);
        return directory;
    }

    private void insert(TestDirectory directory) {
        DatabaseLogin login = server().database().superuser();
        try (Connection connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password())) {
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO directory (id, slug, name, region, territory, languages, timezone, public_search,
                                           token_key, version, created_at, updated_at)
                    VALUES (?, ?, ?, ?, '{}', '{en}', 'UTC', false,
                            nextval('directory_token_key')::text, 1, now(), now())
                    """)) {
                insert.setObject(1, directory.id());
                insert.setString(2, directory.slug());
                insert.setString(3, directory.slug());
                insert.setString(4, directory.region());
                insert.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO api_key (directory_id, id, name, scopes, hash, hint, created_at)
                    VALUES (?, gen_random_uuid(), 'admin', '{directory:admin}', ?, 'test', now())
                    """)) {
                insert.setObject(1, directory.id());
                insert.setString(2, Sha256.hex(directory.adminKey()));
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
