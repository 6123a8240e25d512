package org.chainhall.server.search.bruteforce;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks a directory's search random combinations of filters, and compares the answers with the brute-force ones. */
public final class BruteForceCheck implements AutoCloseable {
    private static final int PAGE = 100;
    /** While the server works on the one, the other is worked out here. */
    private static final int AT_ONCE = 2;

    private final Api api;
    private final String directory;
    private final List<JsonNode> providers;
    private final PlaceTree places;
    private final Map<String, String> widerCategories = new HashMap<>();
    private final BruteForce bruteForce;
    private final AnswerCheck answers;

    /** Reads all providers of a directory; nobody may write to it until the end. */
    public BruteForceCheck(URI baseUrl, String key, String slug) {
        this.api = new Api(baseUrl, key);
        this.directory = "/directories/" + slug;
        this.providers = providers();
        this.places = new PlaceTree(api);
        Json.parts(api.get("/code-lists/service-categories"), "codes")
                .filter(code -> code.hasNonNull("parent"))
                .forEach(code -> widerCategories.put(
                        code.required("code").asText(), code.required("parent").asText()));
        ZoneId zone = ZoneId.of(api.get(directory).required("timezone").asText());
        this.bruteForce = new BruteForce(providers, places, widerCategories, LocalDate.now(zone));
        this.answers = new AnswerCheck(bruteForce);
    }

    /**
     * What came of it.
     *
     * @param compared how many of the answers could be compared: all but those that gave up a part of the words
     * @param found how many of these should have found anyone
     * @param differences between what was answered and what should have been
     */
    public record Outcome(int providers, int compared, int found, List<String> differences) {}

    /**
     * Asks.
     *
     * @param words of which some of the queries consist; they may occur only as words of names, summaries, descriptions
     *     and names of offerings, and no other word may begin with all but the last letter of one, in Latin letters either
     */
    public Outcome run(int combinations, long seed, List<String> words) {
        Random random = new Random(seed);
        Combinations filters = new Combinations(random, providers, places, widerCategories, words);
        List<Callable<Optional<Comparison>>> comparisons = new ArrayList<>();
        for (int i = 0; i < combinations; i++) {
            Map<String, List<String>> asked = filters.next();
            List<String> facets = BruteForce.FACETS.stream()
                    .filter(facet -> random.nextInt(3) == 0)
                    .toList();
            comparisons.add(() -> compare(asked, facets));
        }
        List<Comparison> compared =
                twoAtATime(comparisons).stream().flatMap(Optional::stream).toList();
        return new Outcome(
                providers.size(),
                compared.size(),
                (int) compared.stream().filter(Comparison::findsSomeone).count(),
                compared.stream().flatMap(one -> one.differences().stream()).toList());
    }

    /** An answer beside what it should have been. */
    private record Comparison(boolean findsSomeone, List<String> differences) {}

    /** Empty if the answer gave up a part of the words. */
    private Optional<Comparison> compare(Map<String, List<String>> asked, List<String> facets) {
        String search = search(asked, facets);
        JsonNode answer = api.get(search);
        if (!answer.path("relaxed").isEmpty()) {
            return Optional.empty();
        }
        List<JsonNode> expected = bruteForce.find(asked);
        return Optional.of(new Comparison(
                !expected.isEmpty(),
                answers.differences(answer, expected, asked, facets, PAGE).stream()
                        .map(difference -> search + ": " + difference)
                        .toList()));
    }

    private static <T> List<T> twoAtATime(List<Callable<T>> tasks) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<JsonNode> providers() {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get(directory + "/providers?limit=" + PAGE + cursor);
            page.required("items").forEach(all::add);
            cursor = Json.text(page, "nextCursor")
                    .map(next -> "&cursor=" + Api.encoded(next))
                    .orElse("");
        } while (!cursor.isEmpty());
        return all;
    }

    private String search(Map<String, List<String>> filters, List<String> facets) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(filters);
        parameters.put("facets", facets);
        parameters.put("limit", List.of(String.valueOf(PAGE)));
        return directory + "/search" + Api.query(parameters);
    }

    @Override
    public void close() {
        api.close();
    }
}
