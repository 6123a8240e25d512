package org.chainhall.server.search.elastic;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.chainhall.server.codelist.CodeList;
import org.chainhall.server.codelist.CodeListId;
import org.chainhall.server.codelist.CodeLists;
import org.chainhall.server.language.Language;
import org.chainhall.server.language.TextAnalysis;

/** The words by which codes are found: their labels in all languages, and what else they are called in English; other
 * languages' synonyms are read in the query. Thread-safe. */
final class CodeWords {
    private final CodeLists lists;
    private final TextAnalysis analysis;
    private final Map<Code, Collection<String>> words = new ConcurrentHashMap<>();

    CodeWords(CodeLists lists, TextAnalysis analysis) {
        this.lists = lists;
        this.analysis = analysis;
    }

    /** Each word once, in however many languages it is the same. */
    Collection<String> of(CodeListId list, String code) {
        return words.computeIfAbsent(new Code(list, code), this::read);
    }

    /** The words of a code and of all wider ones. */
    Collection<String> withWider(CodeListId list, String code) {
        Set<String> all = new LinkedHashSet<>();
        andWider(list, code).forEach(each -> all.addAll(of(list, each)));
        return all;
    }

    /** A code and all wider ones. */
    Stream<String> andWider(CodeListId list, String code) {
        return Stream.concat(Stream.of(code), lists.get(list).ancestors(code).stream());
    }

    private Collection<String> read(Code code) {
        CodeList list = lists.get(code.list());
        Set<String> read = new LinkedHashSet<>();
        list.labels(code.code()).forEach((locale, label) -> {
            Language language = Language.of(locale).orElse(Language.NEUTRAL);
            add(read, label, language);
        });
        list.aliases(code.code())
                .getOrDefault(Locale.ENGLISH, List.of())
                .forEach(alias -> add(read, alias, Language.ENGLISH));
        return Set.copyOf(read);
    }

    /** "air freight" is also airfreight, "cold store" coldstore. */
    private void add(Set<String> words, String label, Language language) {
        words.addAll(analysis.textTokens(label, language));
        words.addAll(analysis.name(label).joined());
    }

    private record Code(CodeListId list, String code) {}
}
