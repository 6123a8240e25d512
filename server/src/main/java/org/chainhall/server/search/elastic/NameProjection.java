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

    /** @param identifiers which are typed like names */
    ProviderDocument.Names document(TokenKey key, Provider provider, Set<String> identifiers) {
        List<NameForms> names = provider.profile().names().stream()
                .map(ProviderName::text)
                .distinct()
                .map(analysis::name)
                .toList();
        Set<String> exact = new LinkedHashSet<>();
        Set<String> core = new LinkedHashSet<>();
        List<String> words = new ArrayList<>();
        Set<String> whole = new LinkedHashSet<>(identifiers);
        Set<Integer> lengths = new TreeSet<>();
        for (NameForms name : names) {
            exact.add(name.exact());
            core.add(name.core());
            exact.add(name.exactLatin());
            Set<String> spellings = new LinkedHashSet<>(name.words());
            spellings.addAll(name.latin());
            words.add(key.text(spellings));
            whole.addAll(spellings);
            whole.addAll(name.joined());
            lengths.add(name.length());
        }
        whole.addAll(exact);
        whole.addAll(core);
        return new ProviderDocument.Names(
                key.tokens(exact),
                key.tokens(List.of(names.getFirst().exact())),
                key.tokens(core),
                words,
                key.tokens(whole),
                lengths,
                analysis.sortKey(provider.displayName()));
    }
}
