package org.chainhall.server.search.elastic;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainhall.server.language.QueryWord;

/**
 * Words of a query for which others count as well.
 *
 * @param written the words of the query, in its order
 * @param alternatives each stands for all of them, with all of its own words
 */
record Synonym(List<QueryWord> written, List<List<TextMatch.Word>> alternatives) {
    boolean replaces(QueryWord word) {
        return written.contains(word);
    }

    /** What it is called in explanations. */
    String name() {
        return written.stream().map(QueryWord::word).collect(Collectors.joining(" "));
    }

    Set<String> words() {
        return alternatives.stream()
                .flatMap(List::stream)
                .map(word -> word.text().word())
                .collect(Collectors.toSet());
    }
}
