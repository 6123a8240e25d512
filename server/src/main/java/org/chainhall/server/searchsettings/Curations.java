package org.chainhall.server.searchsettings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainhall.api.model.Curation;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.platform.http.Fault;

/** What editors pin and hide, by the folded words of the whole query. */
final class Curations {
    private final TextAnalysis analysis;
    private final Map<String, Curated> byQuery;

    private Curations(TextAnalysis analysis, Map<String, Curated> byQuery) {
        this.analysis = analysis;
        this.byQuery = byQuery;
    }

    /** Reads curations that were checked before; perhaps by another version's analysis, to which two are the same now. */
    static Curations of(TextAnalysis analysis, List<Curation> curations) {
        return new Curations(
                analysis,
                curations.stream()
                        .collect(Collectors.toMap(
                                curation -> analysis.foldedWords(curation.query()),
                                curation -> new Curated(curation.pin(), curation.hide()),
                                (one, other) -> one)));
    }

    /**
     * What is wrong with curations.
     *
     * @param providers those of the directory, among the ones that are named
     */
    static void check(TextAnalysis analysis, List<Curation> curations, Set<UUID> providers, Consumer<Fault> faults) {
        Map<String, Integer> queries = new HashMap<>();
        for (int number = 0; number < curations.size(); number++) {
            Curation curation = curations.get(number);
            String pointer = "/curations/" + number;
            String words = analysis.foldedWords(curation.query());
            Integer other = queries.putIfAbsent(words, number);
            if (words.isEmpty()) {
                faults.accept(Fault.body(pointer + "/query", "INVALID", "Has no letter or digit."));
            } else if (other != null) {
                faults.accept(Fault.body(
                        pointer + "/query", "DUPLICATE", "Curation %d is for the same query.".formatted(other)));
            }
            if (curation.pin().isEmpty() && curation.hide().isEmpty()) {
                faults.accept(Fault.body(pointer, "REQUIRED", "Pins or hides something."));
            }
            Set<UUID> seen = new HashSet<>();
            check(pointer + "/pin/", curation.pin(), providers, seen, faults);
            check(pointer + "/hide/", curation.hide(), providers, seen, faults);
        }
    }

    private static void check(
            String pointer, List<UUID> ids, Set<UUID> providers, Set<UUID> seen, Consumer<Fault> faults) {
        for (int i = 0; i < ids.size(); i++) {
            if (!providers.contains(ids.get(i))) {
                faults.accept(Fault.body(pointer + i, "UNKNOWN_PROVIDER", "No provider of this directory."));
            } else if (!seen.add(ids.get(i))) {
                faults.accept(Fault.body(pointer + i, "DUPLICATE", "The curation names this provider already."));
            }
        }
    }

    /** All providers that are named. */
    static Set<UUID> providers(List<Curation> curations) {
        return curations.stream()
                .flatMap(curation -> Stream.concat(curation.pin().stream(), curation.hide().stream()))
                .collect(Collectors.toSet());
    }

    Curated of(String query) {
        return byQuery.isEmpty() ? Curated.NONE : byQuery.getOrDefault(analysis.foldedWords(query), Curated.NONE);
    }
}
