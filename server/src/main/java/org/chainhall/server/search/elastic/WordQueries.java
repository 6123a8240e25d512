package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.CITY;
import static org.chainhall.server.search.elastic.FieldNames.LOCATED_IN;
import static org.chainhall.server.search.elastic.FieldNames.NAMES_WORDS;
import static org.chainhall.server.search.elastic.FieldNames.TEXT_ANY;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chainhall.server.language.EditDistance;
import org.chainhall.server.language.QueryWord;
import org.chainhall.server.search.meaning.Kind;

/** Where one word of a query is looked for. Each method lists alternatives. */
record WordQueries(TokenKey key) {
    /** In names, as a word. */
    Query inNames(QueryWord word) {
        return Queries.terms(NAMES_WORDS, tokens(forms(word)));
    }

    /** In names, as a word or the beginning of one. */
    List<Query> beginningInNames(QueryWord word) {
        // What is short enough for the index's own beginnings is one term of them, and a word is a beginning of itself.
        return forms(word).stream()
                .map(form -> Queries.prefix(NAMES_WORDS, key.token(form)))
                .toList();
    }

    /** In texts, cities and countries, by itself or by what it means. */
    List<Query> elsewhere(TextMatch.Word word) {
        Set<String> inText = new LinkedHashSet<>(textForms(word.text()));
        CodeToken.of(word.codes()).forEach(inText::add);
        Set<String> places = word.codes().getOrDefault(Kind.PLACE, Set.of());
        Set<String> inCity = new LinkedHashSet<>(forms(word.text()));
        places.stream().map(CodeToken::ofPlace).forEach(inCity::add);
        List<Query> queries = new ArrayList<>();
        queries.add(Queries.terms(TEXT_ANY, tokens(inText)));
        queries.add(Queries.terms(CITY, tokens(inCity)));
        if (!places.isEmpty()) {
            queries.add(Queries.terms(LOCATED_IN, places));
        }
        return queries;
    }

    /** In texts, with a mark. */
    Query marked(QueryWord word, Mark mark) {
        return Queries.terms(
                TEXT_ANY, tokens(textForms(word).stream().map(mark::on).toList()));
    }

    /** In names, spelt similarly. */
    List<Query> similarInNames(TextMatch.Word word, int edits) {
        return similar(NAMES_WORDS, Typos.within(word.typos().words(), edits));
    }

    /** In texts and cities, spelt similarly. */
    List<Query> similarElsewhere(TextMatch.Word word) {
        List<String> similar = Typos.within(word.typos().text(), EditDistance.MOST);
        return both(similar(TEXT_ANY, similar), similar(CITY, similar));
    }

    /** One for each alternative: all of its words. */
    static List<Query> anyOf(Synonym synonym, Function<TextMatch.Word, Query> query) {
        return synonym.alternatives().stream()
                .map(words -> Queries.all(words.stream().map(query).toList()))
                .toList();
    }

    private List<Query> similar(String field, List<String> words) {
        return words.isEmpty() ? List.of() : List.of(Queries.terms(field, tokens(words)));
    }

    /** The word itself, and what each language makes of it. */
    private static Set<String> textForms(QueryWord word) {
        Set<String> forms = new LinkedHashSet<>(List.of(word.word()));
        forms.addAll(word.forms().values());
        return forms;
    }

    private static Set<String> forms(QueryWord word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word.word());
        forms.add(word.latin());
        return forms;
    }

    private List<String> tokens(Collection<String> words) {
        return words.stream().map(key::token).toList();
    }

    static List<Query> both(List<Query> some, List<Query> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
