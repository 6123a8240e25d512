package org.chainhall.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chainhall.server.search.oddtexts.OddTexts;

/** How long search and suggestions take over texts that nobody should type, one after the other, and what they answer. */
final class BadInput {
    private static final List<String> PATHS = List.of("search", "suggestions");
    /** What the compilers do first is nobody's latency. */
    private static final int WARM_UP = 200;
    /** Texts that are printed. */
    private static final int SLOWEST = 3;

    private static final double NANOS_PER_MILLI = 1_000_000;
    private static final ObjectMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Demo demo;
    private final String directory;
    private final HttpClient http = HttpClient.newHttpClient();

    BadInput(Demo demo, String directory) {
        this.demo = demo;
        this.directory = directory;
    }

    /** Whether each text got a result or was refused. */
    boolean run(int texts, long seed) throws IOException, InterruptedException {
        OddTexts odd = new OddTexts(seed);
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < WARM_UP; i++) {
            ask(PATHS.get(i % PATHS.size()), odd.next());
        }
        List<Timed> timed = new ArrayList<>();
        for (int i = 0; i < texts; i++) {
            String text = odd.next();
            for (String path : PATHS) {
                long start = System.nanoTime();
                int status = ask(path, text);
                timed.add(new Timed(path, text, System.nanoTime() - start));
                statuses.merge(status, 1, Integer::sum);
            }
        }
        PATHS.forEach(path -> print(
                path, timed.stream().filter(one -> one.path().equals(path)).toList()));
        Output.line("answers by status: %s, seed %d", statuses, seed);
        return statuses.keySet().stream().allMatch(status -> status == 200 || status == 400);
    }

    private static void print(String path, List<Timed> timed) {
        Latencies latencies = new Latencies();
        timed.forEach(one -> latencies.record(one.nanos()));
        Output.line("%-12s %s", path, latencies);
        timed.stream()
                .sorted(Comparator.comparingLong(Timed::nanos).reversed())
                .limit(SLOWEST)
                .forEach(one -> Output.line("  %.0f ms: %s", one.nanos() / NANOS_PER_MILLI, one.quoted()));
    }

    /** How long a text took. */
    private record Timed(String path, String text, long nanos) {
        /** As nothing that a terminal would obey. */
        String quoted() {
            try {
                return ASCII.writeValueAsString(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a string cannot fail to be written", e);
            }
        }
    }

    private int ask(String path, String text) throws IOException, InterruptedException {
        URI uri = URI.create("%s/v1/directories/%s/%s?q=%s"
                .formatted(demo.baseUrl(), directory, path, URLEncoder.encode(text, StandardCharsets.UTF_8)));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + demo.operatorKey())
                .build();
        return http.send(request, BodyHandlers.ofByteArray()).statusCode();
    }
}
