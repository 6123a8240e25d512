package org.chainhall.server.codelist;

import static java.util.Collections.unmodifiableMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainhall.server.platform.locale.PreferredLanguages;

/** The codes of one list, a parent before its children. Immutable. */
public final class CodeList {
    private final CodeListId id;
    private final WrittenCode title;
    private final Map<String, Optional<String>> parents;
    private final Map<String, List<String>> children;
    private final Labels labels;
    private final String version;

    private CodeList(CodeListId id, WrittenCode title, Map<String, Optional<String>> parents, Labels labels) {
        this.id = id;
        this.title = title;
        this.parents = unmodifiableMap(parents);
        this.children = children(id, parents);
        this.labels = labels;
        this.version = ContentHash.of(title, parents, labels);
    }

    /** A list of our own. */
    static CodeList written(CodeListId id, WrittenCode title, List<WrittenCode> codes) {
        Map<String, Optional<String>> parents = new LinkedHashMap<>();
        for (WrittenCode code : codes) {
            if (parents.put(code.code(), Optional.ofNullable(code.parent())) != null) {
                throw new IllegalArgumentException(id + " has " + code.code() + " twice");
            }
        }
        return new CodeList(id, title, parents, new WrittenLabels(codes));
    }

    /** A flat list of CLDR. */
    static CodeList cldr(CodeListId id, WrittenCode title, List<String> codes, CldrLabels labels) {
        Map<String, Optional<String>> parents = new LinkedHashMap<>();
        codes.forEach(code -> parents.put(code, Optional.empty()));
        return new CodeList(id, title, parents, labels);
    }

    public CodeListId id() {
        return id;
    }

    /** What the list is called; in English where the language has no name for it. */
    public String name(Locale language) {
        return title.label(language);
    }

    /** A hash of the name, the codes, their parents, labels, aliases and descriptions. */
    public String version() {
        return version;
    }

    public Collection<String> codes() {
        return parents.keySet();
    }

    public boolean contains(String code) {
        return parents.containsKey(code);
    }

    /** The next wider code; empty for a code of the first level, and for one that the list does not have. */
    public Optional<String> parent(String code) {
        return parents.getOrDefault(code, Optional.empty());
    }

    /** The wider codes, the nearest first. */
    public List<String> ancestors(String code) {
        return Stream.iterate(parent(code), Optional::isPresent, wider -> wider.flatMap(this::parent))
                .flatMap(Optional::stream)
                .toList();
    }

    /** All narrower codes, in the order of the list. */
    public List<String> descendants(String code) {
        return children.getOrDefault(code, List.of()).stream()
                .flatMap(child -> Stream.concat(Stream.of(child), descendants(child).stream()))
                .toList();
    }

    /** The language to label in: the caller's, else English. */
    public Locale language(PreferredLanguages preferred) {
        return labels.language(preferred);
    }

    /** The label in a language that {@link #language} gave; of a code that the list does not have, the code. */
    public String label(String code, Locale language) {
        return contains(code) ? labels.label(code, language) : code;
    }

    /**
     * The labels by language, with no English in place of a missing one; of a list of CLDR, in the languages that our
     * own lists have. Empty for a code that the list does not have.
     */
    public Map<Locale, String> labels(String code) {
        return contains(code) ? labels.labels(code) : Map.of();
    }

    /**
     * Abbreviations and synonyms that no label has, by language, of which there are more than of labels: what people type
     * who look for the code.
     */
    public Map<Locale, List<String>> aliases(String code) {
        return contains(code) ? labels.aliases(code) : Map.of();
    }

    public Optional<String> description(String code, Locale language) {
        return contains(code) ? labels.description(code, language) : Optional.empty();
    }

    private static Map<String, List<String>> children(CodeListId id, Map<String, Optional<String>> parents) {
        Map<String, List<String>> children = new LinkedHashMap<>();
        parents.forEach((code, parent) -> {
            parent.ifPresent(wider -> {
                if (!children.containsKey(wider)) {
                    throw new IllegalArgumentException(id + " has " + code + " without its parent before it");
                }
                children.get(wider).add(code);
            });
            children.put(code, new ArrayList<>());
        });
        return children;
    }
}
