package org.chainhall.server.support;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final boolean shared;
    private @Nullable ChainhallServer server;

    public ChainhallExtension() {
        this(true);
    }

    private ChainhallExtension(boolean shared) {
        this.shared = shared;
    }

    /** With a server for the one class: the log is the process's, it follows the server that was started last. */
    public static ChainhallExtension alone() {
        return new ChainhallExtension(false);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        ExtensionContext life = shared ? context.getRoot() : context;
        Namespace namespace = shared ? Namespace.GLOBAL : Namespace.create(context.getUniqueId());
        server = life.getStore(namespace)
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
        return given().config(UTF_8)
                .baseUri(baseUrl().toString())
                .basePath("/v1")
                .filter(new ContractFilter());
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
        operator()
                .contentType("application/json")
                .body(Map.of("slug", slug, "name", slug, "region", region))
                .post("/directories")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
        String key = operator()
                .contentType("application/json")
                .body(Map.of("name", "admin", "scopes", List.of("directory:admin")))
                .post("/directories/{directory}/api-keys", slug)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path("secret");
        return new TestDirectory(this, slug, region, key);
    }
}
