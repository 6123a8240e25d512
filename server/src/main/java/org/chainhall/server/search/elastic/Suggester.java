package org.chainhall.server.search.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.search.Card;
import org.chainhall.server.search.SearchPage.Marker;
import org.chainhall.server.search.Suggestions;
import org.chainhall.server.search.Suggestions.CodeCount;
import org.chainhall.server.search.Suggestions.ProviderSuggestion;
import org.chainhall.server.search.elastic.DirectoryIndex.Found;
import org.chainhall.server.search.meaning.QueryMeaning;

/** Suggests with one request; with two more where nothing begins with what is typed. */
final class Suggester {
    private static final Comparator<CodeCount> MOST_FREQUENT =
            Comparator.comparingLong(CodeCount::count).reversed().thenComparing(CodeCount::code);

    private final DirectoryIndex index;
    private final SearchVocabulary vocabulary;
    private final CodeNames codes;
    private final Corrector corrector;
    private final SuggestionTranslator translator = new SuggestionTranslator();

    Suggester(DirectoryIndex index, SearchVocabulary vocabulary, CodeNames codes) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.codes = codes;
        this.corrector = new Corrector(index);
    }

    Suggestions suggest(Directory directory, String text, int limit) {
        QueryText query = vocabulary.query(text);
        // Nothing to begin with would begin everything.
        if (query.words().isEmpty() || query.exact().isEmpty()) {
            return Suggestions.NONE;
        }
        TextMatch match = TextMatch.of(
                query,
                QueryMeaning.NONE,
                query.words().stream()
                        .map(word -> new TextMatch.Word(word, 0, false, Map.of(), false, Typos.NONE))
                        .toList());
        Suggestions suggestions = ask(directory, match, codes.beginningWith(query), limit);
        if (!suggestions.isEmpty()) {
            return suggestions;
        }
        TextMatch corrected = corrector.correct(directory, match);
        return corrected.hasTypos() ? ask(directory, corrected, SuggestedCodes.NONE, limit) : suggestions;
    }

    private Suggestions ask(Directory directory, TextMatch match, SuggestedCodes asked, int limit) {
        Found found = index.search(
                directory.id(),
                translator
                        .translate(TokenKey.of(directory), match, asked, limit)
                        .naming(name -> false));
        Marker marker = vocabulary.marker(match);
        Map<String, Aggregate> counts = found.facets();
        return new Suggestions(
                        found.hits().stream()
                                .map(hit -> new ProviderSuggestion(hit.card(), highlight(hit.card(), marker)))
                                .toList(),
                        services(counts).toList(),
                        Stream.of(SuggestionTranslator.NATIONS, SuggestionTranslator.LOCATIONS)
                                .flatMap(group -> places(counts, group))
                                .sorted(MOST_FREQUENT)
                                .toList())
                .best(limit);
    }

    private static Optional<String> highlight(Card card, Marker marker) {
        return Stream.concat(Stream.of(card.name()), card.otherNames().stream())
                .flatMap(name -> marker.mark(name).stream())
                .findFirst();
    }

    private static Stream<CodeCount> services(Map<String, Aggregate> counts) {
        return Optional.ofNullable(counts.get(SuggestionTranslator.SERVICES)).stream()
                .flatMap(
                        services -> get(services.nested().aggregations(), SuggestionTranslator.VALUES)
                                .sterms()
                                .buckets()
                                .array()
                                .stream())
                .map(bucket -> new CodeCount(
                        bucket.key().stringValue(),
                        get(bucket.aggregations(), SuggestionTranslator.PROVIDERS)
                                .reverseNested()
                                .docCount()));
    }

    private static Stream<CodeCount> places(Map<String, Aggregate> counts, String group) {
        return Optional.ofNullable(counts.get(group)).stream()
                .flatMap(places -> places.sterms().buckets().array().stream())
                .map(bucket -> new CodeCount(bucket.key().stringValue(), bucket.docCount()));
    }

    private static Aggregate get(Map<String, Aggregate> aggregates, String name) {
        return Objects.requireNonNull(aggregates.get(name), name);
    }
}
