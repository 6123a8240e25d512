package org.chainhall.server.language;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes of a name all forms under which it is found. */
final class NameAnalyzer {
    private final Tokens tokens;
    private final Romanizer romanizer;
    private final OptionalWords optionalWords;

    NameAnalyzer(Tokens tokens, Romanizer romanizer, OptionalWords optionalWords) {
        this.tokens = tokens;
        this.romanizer = romanizer;
        this.optionalWords = optionalWords;
    }

    NameForms forms(String name) {
        List<Token> words = tokens.words(name);
        List<Token> runs = tokens.runs(words);
        String exact = Folding.glued(name, TextAnalysis.LONGEST_NAME);
        return new NameForms(
                exact,
                core(words, name, exact),
                texts(Scripts.hasCjk(name) ? tokens.index(name) : words),
                latin(runs, name),
                joined(runs),
                exactLatin(runs, name),
                Math.min(exact.codePointCount(0, exact.length()), TextAnalysis.LONGEST_LENGTH));
    }

    String core(List<Token> words, String name, String exact) {
        BitSet optional = optionalWords.in(words, name);
        if (optional.isEmpty()) {
            return exact;
        }
        StringBuilder core = new StringBuilder();
        for (int i = optional.nextClearBit(0); i < words.size(); i = optional.nextClearBit(i + 1)) {
            core.append(words.get(i).text());
        }
        return Folding.cut(core.toString(), TextAnalysis.LONGEST_NAME);
    }

    private Set<String> latin(List<Token> runs, String name) {
        Set<String> latin = new LinkedHashSet<>();
        for (Token run : runs) {
            String written = run.written(name);
            if (Scripts.isLatin(run.text())) {
                Umlauts.respelled(written, run.text()).ifPresent(latin::add);
            } else {
                latin.addAll(romanizer.spellings(written));
            }
        }
        return latin;
    }

    private static Set<String> joined(List<Token> runs) {
        Set<String> joined = new LinkedHashSet<>();
        for (int i = 0; i + 1 < runs.size(); i++) {
            joined.add(Folding.cut(runs.get(i).text() + runs.get(i + 1).text(), WordSplitter.LONGEST));
        }
        return joined;
    }

    private String exactLatin(List<Token> runs, String name) {
        if (!Scripts.isLatin(name)) {
            return romanizer.glued(runs, name);
        }
        StringBuilder respelled = new StringBuilder();
        boolean differs = false;
        for (Token run : runs) {
            Optional<String> other = Umlauts.respelled(run.written(name), run.text());
            respelled.append(other.orElse(run.text()));
            differs |= other.isPresent();
        }
        return differs ? Folding.cut(respelled.toString(), TextAnalysis.LONGEST_NAME) : "";
    }

    private static Set<String> texts(List<Token> tokens) {
        Set<String> texts = new LinkedHashSet<>();
        tokens.forEach(token -> texts.add(token.text()));
        return texts;
    }
}
