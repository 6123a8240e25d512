package org.chainhall.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainhall.bench.latency.MadeUpProviders;
import org.chainhall.bench.relevance.NaiveDocuments;
import org.chainhall.bench.relevance.NaiveIndex;
import org.chainhall.client.DirectoryClient;
import org.chainhall.client.model.ImportDraft;
import org.chainhall.client.model.ImportFormat;
import org.chainhall.client.model.ImportJob;
import org.chainhall.client.model.ImportState;

/** Puts the providers where both engines find them, unless an earlier run has. */
final class LatencyLoad {
    private static final Duration LIMIT = Duration.ofMinutes(30);

    /** More than the server works on at once, so that it never waits for the next file. */
    private static final int AT_ONCE = 6;

    private final Installation at;
    private final MadeUpProviders providers;
    private final ProviderJson json = new ProviderJson();

    LatencyLoad(Installation at, MadeUpProviders providers) {
        this.at = at;
        this.providers = providers;
    }

    void run(NaiveIndex naive, ElasticsearchNode node) throws InterruptedException {
        long start = System.nanoTime();
        long loaded = loadDirectories();
        if (loaded > 0) {
            double seconds = (System.nanoTime() - start) / 1e9;
            Output.line("%d providers loaded and found after %.0f s", loaded, seconds);
        }
        if (naive.count() != providers.count()) {
            fill(naive);
        }
        if (!Polling.until(() -> node.merges() == 0, LIMIT)) {
            throw new IllegalStateException("Elasticsearch still merges after " + LIMIT);
        }
    }

    private long loadDirectories() throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Integer>> loads = threads.invokeAll(IntStream.range(0, providers.directories())
                    .<Callable<Integer>>mapToObj(directory -> () -> load(directory))
                    .toList());
            long loaded = 0;
            for (Future<Integer> load : loads) {
                loaded += load.get();
            }
            return loaded;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** @return how many providers it took */
    private int load(int number) throws InterruptedException {
        DirectoryClient directory =
                at.directory(providers.draft(number, at.demo().region()));
        int size = providers.directorySize();
        if (Found.in(directory) == size) {
            return 0;
        }
        ImportJob job = directory
                .imports()
                .create(ImportDraft.builder().format(ImportFormat.NDJSON).build());
        byte[] file = lines(number);
        directory.imports().upload(job, () -> new ByteArrayInputStream(file), bytes -> {});
        ImportJob ended = directory.imports().await(job.id(), LIMIT).orElseThrow();
        if (!ended.state().equals(ImportState.COMPLETED) || ended.rows().failed() > 0) {
            throw new IllegalStateException("The import of " + providers.slug(number) + " ended as " + ended);
        }
        if (!Found.await(directory, size, LIMIT) || Found.in(directory) != size) {
            throw new IllegalStateException(
                    "%s has %d providers instead of %d".formatted(providers.slug(number), Found.in(directory), size));
        }
        return size;
    }

    private byte[] lines(int directory) {
        return providers
                .of(directory)
                .map(provider -> json.of(provider) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<JsonNode> documents(int directory) {
        return providers.of(directory).map(json::of).toList();
    }

    private void fill(NaiveIndex naive) {
        NaiveDocuments documents = new NaiveDocuments(CodeLabels.of(at));
        naive.clear();
        for (int i = 0; i < providers.directories(); i++) {
            naive.add(providers.slug(i), documents(i), documents);
        }
    }
}
