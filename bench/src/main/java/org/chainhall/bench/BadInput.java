package org.chainhall.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chainhall.server.search.oddtexts.OddTexts;

/** How long search and suggestions take over texts that nobody should type, one after the other, and what they answer. */
final class BadInput {
    private static final List<String> PATHS = List.of("search", "suggestions");
    /** What the compilers do first is nobody's latency. */
    private static final int WARM_UP = 200;

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
        Map<String, Latencies> latencies = new TreeMap<>();
        PATHS.forEach(path -> latencies.put(path, new Latencies()));
        for (int i = 0; i < texts; i++) {
            String text = odd.next();
            for (Map.Entry<String, Latencies> path : latencies.entrySet()) {
                long start = System.nanoTime();
                int status = ask(path.getKey(), text);
                path.getValue().recordSince(start);
                statuses.merge(status, 1, Integer::sum);
            }
        }
        latencies.forEach((path, times) -> Output.line("%-12s %s", path, times));
        Output.line("answers by status: %s, seed %d", statuses, seed);
        return statuses.keySet().stream().allMatch(status -> status == 200 || status == 400);
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
