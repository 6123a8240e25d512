package org.chainhall.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL and an Elasticsearch that run while this object is open. Either of them that ends by itself is started
 * again after some seconds, on the same port. Regions may share the one Elasticsearch: they keep apart by their indexes.
 */
public final class LocalStack implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalStack.class);

    private final DataDirectory data;
    private final PostgresServer postgres;
    private final URI elasticsearch;
    private final Supervisor postgresSupervisor;
    private final Supervisor elasticsearchSupervisor;

    private LocalStack(DataDirectory data, EmbeddedPostgres postgres, EmbeddedElasticsearch elasticsearch) {
        this.data = data;
        this.postgres = postgres.server();
        this.elasticsearch = elasticsearch.uri();
        this.postgresSupervisor = new Supervisor(postgres);
        this.elasticsearchSupervisor = new Supervisor(elasticsearch);
    }

    /** Returns when both servers answer. */
    public static LocalStack start(LocalStackSettings settings) {
        try {
            DataDirectory data = DataDirectory.claim(settings.dataDirectory());
            try {
                return prepare(settings, data).started();
            } catch (IOException | InterruptedException | RuntimeException e) {
                data.close();
                throw e;
            }
        } catch (IOException e) {
            throw new LocalStackException("Could not start the local stack: " + e, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static LocalStack prepare(LocalStackSettings settings, DataDirectory data)
            throws IOException, InterruptedException {
        Path postgres = emptied(data.resolve("postgres"), settings.fresh());
        Path elasticsearch = emptied(data.resolve("elasticsearch"), settings.fresh());
        Path cache = settings.cacheDirectory();
        Ports ports = new Ports(data.resolve("ports.properties"));
        ServerAccount account = ServerAccount.choose();
        return new LocalStack(
                data,
                new EmbeddedPostgres(
                        PostgresDistribution.home(cache),
                        postgres,
                        ports.choose("postgres"),
                        settings.profile(),
                        account),
                new EmbeddedElasticsearch(
                        ElasticsearchDistribution.home(cache),
                        elasticsearch,
                        ports.choose("elasticsearch"),
                        settings.profile(),
                        account));
    }

    /** A leftover server would still hold the directory and its remembered port. */
    private static Path emptied(Path directory, boolean fresh) throws IOException, InterruptedException {
        new Leftovers(directory).end();
        if (fresh) {
            UnpackedOnce.deleteTree(directory);
        }
        return directory;
    }

    private LocalStack started() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try {
            startBoth();
        } catch (IOException | InterruptedException | RuntimeException e) {
            stopBoth();
            throw e;
        }
        LOG.info(
                "PostgreSQL ({}) and Elasticsearch ({}) are ready after {} ms",
                postgres.superuser().jdbcUrl(),
                elasticsearch,
                (System.nanoTime() - begin) / 1_000_000);
        return this;
    }

    private void startBoth() throws IOException, InterruptedException {
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<?> other = executor.submit(() -> {
                elasticsearchSupervisor.start();
                return null;
            });
            try {
                postgresSupervisor.start();
                other.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof LocalStackException failure
                        ? failure
                        : new LocalStackException("Could not start Elasticsearch: " + e.getCause(), e);
            } finally {
                executor.shutdownNow();
            }
        }
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public URI elasticsearch() {
        return elasticsearch;
    }

    /** As {@code kill -9}; it stays down until {@link #startElasticsearch}. */
    public void killElasticsearch() {
        attempt(elasticsearchSupervisor::kill);
    }

    /** Returns when it answers. */
    public void startElasticsearch() {
        attempt(elasticsearchSupervisor::start);
    }

    /** As {@code kill -9}; it stays down until {@link #startPostgres}. */
    public void killPostgres() {
        attempt(postgresSupervisor::kill);
    }

    /** Returns when it answers. */
    public void startPostgres() {
        attempt(postgresSupervisor::start);
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new LocalStackException("The local stack failed: " + e, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static LocalStackException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new LocalStackException("Interrupted", e);
    }

    /** Returns when both servers are gone. */
    @Override
    public void close() {
        stopBoth();
        attempt(data::close);
    }

    private void stopBoth() {
        elasticsearchSupervisor.close();
        postgresSupervisor.close();
    }
}
