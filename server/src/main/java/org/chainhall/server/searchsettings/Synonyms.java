package org.chainhall.server.searchsettings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.chainhall.api.model.SynonymRule;
import org.chainhall.server.language.Language;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.QueryWord;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.platform.http.Fault;

/** What the words of a query find besides themselves. Rules are applied once: what they add adds nothing more. */
final class Synonyms {
    /** Each takes part in several clauses of a query. */
    private static final int MOST_OF_A_QUERY = 24;

    private static final int MOST_OF_A_TERM = 20;

    /** By the first word of what is searched for. */
    private final Map<FirstWord, List<Expansion>> expansions = new HashMap<>();

    private Synonyms(List<Expansion> all) {
        all.forEach(expansion -> expansions
                .computeIfAbsent(
                        new FirstWord(
                                expansion.from().language(),
                                expansion.from().keys().getFirst()),
                        first -> new ArrayList<>())
                .add(expansion));
    }

    /** Reads rules that were checked before; perhaps by another version's analysis, so that now nothing is left of a term. */
    static Synonyms of(TextAnalysis analysis, List<SynonymRule> rules) {
        return new Synonyms(SynonymReader.read(analysis, rules, fault -> {}).stream()
                .filter(expansion ->
                        expansion.from().hasWords() && expansion.to().hasWords())
                .toList());
    }

    /** What is wrong with rules. */
    static void check(TextAnalysis analysis, List<SynonymRule> rules, Consumer<Fault> faults) {
        List<Expansion> all = SynonymReader.read(analysis, rules, faults);
        refuseChains(all, faults);
        refuseTooMany(all, faults);
    }

    /** "a" finds "b", and another rule says that "b" finds "c": does "a" find "c"? Whoever wrote it may think so. */
    private static void refuseChains(List<Expansion> all, Consumer<Fault> faults) {
        Map<String, Integer> begins = new HashMap<>();
        Map<String, Integer> beginsElsewhere = new HashMap<>();
        all.forEach(expansion -> identities(expansion.from()).forEach(term -> {
            Integer first = begins.putIfAbsent(term, expansion.rule());
            if (first != null && first != expansion.rule()) {
                beginsElsewhere.putIfAbsent(term, expansion.rule());
            }
        }));
        Set<String> refused = new HashSet<>();
        for (Expansion expansion : all) {
            identities(expansion.to()).stream()
                    .flatMap(term -> Optional.ofNullable(begins.get(term))
                            .filter(rule -> rule != expansion.rule())
                            .or(() -> Optional.ofNullable(beginsElsewhere.get(term)))
                            .stream())
                    .findFirst()
                    .filter(rule -> refused.add(expansion.pointer()))
                    .ifPresent(rule -> faults.accept(Fault.body(
                            expansion.pointer(),
                            "CHAINED",
                            ("Rule %d begins with this term; rules are applied once, so what it finds would not be found"
                                            + " here. Put all of them into one mutual rule, or repeat them here.")
                                    .formatted(rule))));
        }
    }

    private static void refuseTooMany(List<Expansion> all, Consumer<Fault> faults) {
        Map<String, Integer> counts = new HashMap<>();
        all.forEach(expansion -> {
            if (counts.merge(expansion.from().words(), 1, Integer::sum) == MOST_OF_A_TERM + 1) {
                faults.accept(Fault.body(
                        expansion.pointer(),
                        "OUT_OF_RANGE",
                        "One term finds at most %d others, of all rules together.".formatted(MOST_OF_A_TERM)));
            }
        });
    }

    /** Under these a term meets those that are the same. */
    private static Set<String> identities(Term term) {
        Set<String> identities = new HashSet<>(Set.of(term.words()));
        term.language().ifPresent(language -> identities.add(language.code() + ":" + String.join(" ", term.keys())));
        return identities;
    }

    /** From left to right; where several rules begin, those with the longest term count. */
    List<Substitution> of(QueryText query) {
        List<Substitution> found = new ArrayList<>();
        List<QueryWord> words = query.words();
        int left = MOST_OF_A_QUERY;
        for (int first = 0; first < words.size() && left > 0; ) {
            List<Expansion> here = longest(words.subList(first, words.size()));
            if (here.isEmpty()) {
                first++;
                continue;
            }
            int behind = first + length(here.getFirst());
            List<QueryText> alternatives = alternatives(here, words.subList(first, behind)).stream()
                    .limit(left)
                    .toList();
            found.add(new Substitution(first, behind, alternatives));
            left -= alternatives.size();
            first = behind;
        }
        return found;
    }

    /** Of "trucks" also "truck", if that is what the rule says: names are not stemmed. */
    private static Collection<QueryText> alternatives(List<Expansion> expansions, List<QueryWord> written) {
        Map<String, QueryText> alternatives = new LinkedHashMap<>();
        expansions.forEach(expansion -> {
            alternatives.putIfAbsent(expansion.from().words(), expansion.from().asQuery());
            alternatives.putIfAbsent(expansion.to().words(), expansion.to().asQuery());
        });
        alternatives.remove(
                String.join(" ", written.stream().map(QueryWord::word).toList()));
        return alternatives.values();
    }

    private List<Expansion> longest(List<QueryWord> rest) {
        List<Expansion> longest = new ArrayList<>();
        firstWords(rest.getFirst()).stream()
                .flatMap(first -> expansions.getOrDefault(first, List.of()).stream())
                .filter(expansion -> begins(expansion.from(), rest))
                .forEach(expansion -> {
                    int more = length(expansion) - (longest.isEmpty() ? 0 : length(longest.getFirst()));
                    if (more > 0) {
                        longest.clear();
                    }
                    if (more >= 0) {
                        longest.add(expansion);
                    }
                });
        return longest;
    }

    private static int length(Expansion expansion) {
        return expansion.from().text().words().size();
    }

    private static Set<FirstWord> firstWords(QueryWord word) {
        Set<FirstWord> firstWords = new HashSet<>();
        firstWords.add(new FirstWord(Optional.empty(), word.word()));
        for (Language language : Language.values()) {
            firstWords.add(new FirstWord(Optional.of(language), Term.key(word, Optional.of(language))));
        }
        return firstWords;
    }

    private static boolean begins(Term term, List<QueryWord> words) {
        List<String> keys = term.keys();
        if (keys.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).equals(Term.key(words.get(i), term.language()))) {
                return false;
            }
        }
        return true;
    }

    private record FirstWord(Optional<Language> language, String key) {}
}
