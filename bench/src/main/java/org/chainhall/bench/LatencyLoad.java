package org.chainhall.bench;

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
    private final ElasticsearchNode node;
    private final ProviderJson json = new ProviderJson();

    LatencyLoad(Installation at, ElasticsearchNode node) {
        this.at = at;
        this.node = node;
    }

    /** Into their directories. */
    void directories(MadeUpProviders providers) throws InterruptedException {
        long start = System.nanoTime();
        long loaded = load(providers);
        if (loaded > 0) {
            double seconds = (System.nanoTime() - start) / 1e9;
            Output.line("%d providers loaded and found after %.0f s", loaded, seconds);
        }
        awaitMerges();
    }

    void fill(NaiveIndex naive, MadeUpProviders providers) throws InterruptedException {
        if (naive.count() != providers.count()) {
            NaiveDocuments documents = new NaiveDocuments(CodeLabels.of(at));
            naive.clear();
            for (int i = 0; i < providers.directories(); i++) {
                naive.add(providers.slug(i), providers.of(i).map(json::of).toList(), documents);
            }
            awaitMerges();
        }
    }

    private void awaitMerges() throws InterruptedException {
        if (!Polling.until(() -> node.merges() == 0, LIMIT)) {
            throw new IllegalStateException("Elasticsearch still merges after " + LIMIT);
        }
    }

    private long load(MadeUpProviders providers) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Integer>> loads = threads.invokeAll(IntStream.range(0, providers.directories())
                    .<Callable<Integer>>mapToObj(directory -> () -> load(providers, directory))
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
    private int load(MadeUpProviders providers, int number) throws InterruptedException {
        DirectoryClient directory =
                at.directory(providers.draft(number, at.demo().region()));
        int size = providers.directorySize();
        if (Found.in(directory) == size) {
            return 0;
        }
        ImportJob job = directory
                .imports()
                .create(ImportDraft.builder().format(ImportFormat.NDJSON).build());
        byte[] file = lines(providers, number);
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

    private byte[] lines(MadeUpProviders providers, int directory) {
        return providers
                .of(directory)
                .map(provider -> json.of(provider) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
