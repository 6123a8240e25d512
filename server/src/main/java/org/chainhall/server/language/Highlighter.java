package org.chainhall.server.language;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Shows where a text has what was asked for: by the analysis that found it, so that pinyin marks Chinese characters and
 * "warehouse" marks "warehousing". Thread-safe.
 */
public final class Highlighter {
    private static final int MOST_KNOWN_CHARACTERS = 500_000;

    private final TextAnalysis analysis;
    private final Tokens tokens;
    private final Romanizer romanizer;
    private final Stemming stemming;
    /** The same texts are shown again and again: of the cities, of who comes first, of what is asked often. */
    private final LoadingCache<String, List<Token>> runs;

    /** Marks what this analysis finds. */
    public Highlighter(TextAnalysis analysis) {
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        this.romanizer = analysis.romanizer();
        this.stemming = analysis.stemming();
        this.runs = Caffeine.newBuilder()
                .maximumWeight(MOST_KNOWN_CHARACTERS)
                .weigher((String text, List<Token> words) -> text.length())
                .build(text -> tokens.runs(tokens.words(text)));
    }

    /**
     * What marks the words of a search in a text: as HTML with {@code <mark>} round them; empty if it has none of them.
     *
     * @param extraWords what else was searched for: corrections and synonyms, folded
     * @param lastPrefix the beginning of a word, folded, that any ending was accepted for
     */
    public Function<String, Optional<String>> marking(
            QueryText query, Set<String> extraWords, Optional<String> lastPrefix) {
        List<QueryWord> others = extraWords.stream()
                .flatMap(word -> analysis.query(word).words().stream())
                .toList();
        Sought sought = new Sought(query, others, lastPrefix);
        return text -> {
            BitSet marked = marked(text, sought);
            return marked.isEmpty() ? Optional.empty() : Optional.of(Markup.html(text, marked));
        };
    }

    /** The UTF-16 units to mark. */
    private BitSet marked(String text, Sought sought) {
        BitSet marked = new BitSet(text.length());
        List<Token> words = runs.get(text);
        for (Token run : words) {
            if (sought.hasReadings() && Scripts.isHan(run.written(text))) {
                markReadings(run, text, sought, marked);
            } else if (isSought(run, text, sought)) {
                marked.set(run.start(), run.end());
            }
        }
        markJoined(words, sought, marked);
        if (Scripts.hasCjk(text)) {
            tokens.index(text).stream()
                    .filter(token -> Scripts.hasCjk(token.text()) && sought.hasWord(token.text()))
                    .forEach(token -> marked.set(token.start(), token.end()));
        }
        return marked;
    }

    private boolean isSought(Token word, String text, Sought sought) {
        if (sought.hasWord(word.text())) {
            return true;
        }
        if (sought.mayHaveStem(word.text()) && sought.hasStem(stemming.forms(word, text))) {
            return true;
        }
        String written = word.written(text);
        return Scripts.isLatin(word.text())
                ? Umlauts.respelled(written, word.text())
                        .filter(sought::hasWord)
                        .isPresent()
                : sought.hasReadings() && romanizer.spellings(written).stream().anyMatch(sought::hasWord);
    }

    /** "zhongguo" and "guoyin" in 中国银行: any characters whose syllables are a word that is sought. */
    private void markReadings(Token run, String text, Sought sought, BitSet marked) {
        String written = run.written(text);
        List<String> syllables = romanizer.syllables(written);
        for (int first = 0; first < syllables.size(); first++) {
            StringBuilder reading = new StringBuilder();
            for (int last = first; last < syllables.size(); last++) {
                reading.append(syllables.get(last));
                if (sought.hasReading(reading.toString())) {
                    marked.set(
                            run.start() + written.offsetByCodePoints(0, first),
                            run.start() + written.offsetByCodePoints(0, last + 1));
                }
                if (!sought.mayHaveLongerReading(reading.toString())) {
                    break;
                }
            }
        }
    }

    /** "docusign" in "Docu Sign", neither of which is sought. */
    private static void markJoined(List<Token> runs, Sought sought, BitSet marked) {
        for (int i = 0; i + 1 < runs.size(); i++) {
            boolean areMarked = marked.get(runs.get(i).start())
                    && marked.get(runs.get(i + 1).start());
            if (!areMarked && sought.isWord(runs.get(i).text() + runs.get(i + 1).text())) {
                marked.set(runs.get(i).start(), runs.get(i + 1).end());
            }
        }
    }
}
