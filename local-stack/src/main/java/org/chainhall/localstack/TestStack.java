package org.chainhall.localstack;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The servers that all tests of a JVM share. They are started by the first test that asks, with their data in
 * {@code target}, and stopped with the JVM; servers that {@code CHAINHALL_TEST_POSTGRES} (a JDBC URL with a superuser) and
 * {@code CHAINHALL_TEST_ELASTICSEARCH} (an HTTP URL) name are used instead. Tests that break a server start a
 * {@link LocalStack} of their own.
 */
public final class TestStack {
    private final PostgresServer postgres;
    private final URI elasticsearch;
    private final Queue<String> databases = new ConcurrentLinkedQueue<>();

    private TestStack(PostgresServer postgres, URI elasticsearch) {
        this.postgres = postgres;
        this.elasticsearch = elasticsearch;
    }

    public static TestStack shared() {
        return Shared.STACK;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public URI elasticsearch() {
        return elasticsearch;
    }

    /** Under a name that no other run uses; it is dropped when this JVM ends. */
    public ChainhallDatabase newDatabase() {
        String name = uniqueName("chainhall");
        databases.add(name);
        return postgres.createDatabase(name);
    }

    /** Also for what has to be told apart in a shared Elasticsearch: letters, digits and {@code _}. */
    public static String uniqueName(String prefix) {
        return prefix + "_" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
    }

    private void dropDatabases() {
        databases.forEach(postgres::dropDatabase);
    }

    /** Initialised by the first call of {@link #shared}: the one place where "one for each JVM" can live. */
    private static final class Shared {
        static final TestStack STACK = environment().orElseGet(Shared::start);

        private static Optional<TestStack> environment() {
            Optional<String> postgres = Optional.ofNullable(System.getenv("CHAINHALL_TEST_POSTGRES"));
            Optional<String> elasticsearch = Optional.ofNullable(System.getenv("CHAINHALL_TEST_ELASTICSEARCH"));
            if (postgres.isPresent() != elasticsearch.isPresent()) {
                throw new LocalStackException(
                        "Set both of CHAINHALL_TEST_POSTGRES and CHAINHALL_TEST_ELASTICSEARCH, or neither");
            }
            return postgres.map(url -> {
                TestStack stack = new TestStack(PostgresServer.at(url), URI.create(elasticsearch.orElseThrow()));
                atExit(stack::dropDatabases);
                return stack;
            });
        }

        private static TestStack start() {
            LocalStack stack = LocalStack.start(LocalStackSettings.forTests(Path.of("target", "test-stack")));
            atExit(stack::close);
            return new TestStack(stack.postgres(), stack.elasticsearch());
        }

        private static void atExit(Runnable end) {
            Runtime.getRuntime().addShutdownHook(new Thread(end, "test stack end"));
        }
    }
}
