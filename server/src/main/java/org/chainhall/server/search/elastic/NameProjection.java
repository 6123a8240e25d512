package org.chainhall.server.search.elastic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chainhall.api.model.ProviderName;
import org.chainhall.server.language.NameForms;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.provider.Provider;

/** The names of a provider in all the forms in which they are found. */
final class NameProjection {
    private final TextAnalysis analysis;

    NameProjection(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    ProviderDocument.Names document(TokenKey key, Provider provider) {
        List<NameForms> names = provider.profile().names().stream()
                .map(ProviderName::text)
                .distinct()
                .map(analysis::name)
                .toList();
        Set<String> exact = new LinkedHashSet<>();
        Set<String> core = new LinkedHashSet<>();
        Set<String> exactLatin = new LinkedHashSet<>();
        List<String> words = new ArrayList<>();
        Set<String> latin = new LinkedHashSet<>();
        Set<String> joined = new LinkedHashSet<>();
        Set<Integer> lengths = new TreeSet<>();
        for (NameForms name : names) {
            exact.add(name.exact());
            core.add(name.core());
            exactLatin.add(name.exactLatin());
            words.add(key.text(name.words()));
            latin.addAll(name.latin());
            joined.addAll(name.joined());
            lengths.add(name.length());
        }
        return new ProviderDocument.Names(
                key.tokens(exact),
                key.tokens(List.of(names.getFirst().exact())),
                key.tokens(core),
                key.tokens(exactLatin),
                words,
                key.text(latin),
                key.text(joined),
                lengths,
                analysis.sortKey(provider.displayName()));
    }
}
