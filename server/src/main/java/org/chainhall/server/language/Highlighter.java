package org.chainhall.server.language;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chainhall.server.language.ShownText.Run;

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
    private final LoadingCache<String, ShownText> texts;

    /** Marks what this analysis finds. */
    public Highlighter(TextAnalysis analysis) {
        this.analysis = analysis;
        this.tokens = analysis.tokens();
        this.romanizer = analysis.romanizer();
        this.stemming = analysis.stemming();
        this.texts = Caffeine.newBuilder()
                .maximumWeight(MOST_KNOWN_CHARACTERS)
                .weigher((String text, ShownText shown) -> text.length())
                .build(text -> ShownText.of(text, tokens));
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
            if (!sought.mayBeIn(text)) {
                return Optional.empty();
            }
            BitSet marked = marked(texts.get(text), sought);
            return marked.isEmpty() ? Optional.empty() : Optional.of(Markup.html(text, marked));
        };
    }

    /** The UTF-16 units to mark. */
    private BitSet marked(ShownText text, Sought sought) {
        BitSet marked = new BitSet(text.text().length());
        for (Run run : text.runs()) {
            if (sought.hasReadings() && run.isHan()) {
                markReadings(run.written(text), run.token().start(), sought, marked);
            } else if (isSought(run, text, sought)) {
                marked.set(run.token().start(), run.token().end());
            }
        }
        markJoined(text.runs(), sought, marked);
        if (text.hasCjk()) {
            tokens.index(text.text()).stream()
                    .filter(token -> Scripts.hasCjk(token.text()) && sought.hasWord(token.text()))
                    .forEach(token -> marked.set(token.start(), token.end()));
        }
        return marked;
    }

    private boolean isSought(Run run, ShownText text, Sought sought) {
        if (sought.hasWord(run.word())) {
            return true;
        }
        if (sought.mayHaveStem(run.word()) && sought.hasStem(stemming.forms(run.token(), text.text()))) {
            return true;
        }
        return run.isLatin()
                ? run.respelled().filter(sought::hasWord).isPresent()
                : sought.hasReadings()
                        && romanizer.spellings(run.written(text)).stream().anyMatch(sought::hasWord);
    }

    /** "zhongguo" and "guoyin" in 中国银行: any characters whose syllables are a word that is sought. */
    private void markReadings(String written, int start, Sought sought, BitSet marked) {
        List<String> syllables = romanizer.syllables(written);
        for (int first = 0; first < syllables.size(); first++) {
            StringBuilder reading = new StringBuilder();
            for (int last = first; last < syllables.size(); last++) {
                reading.append(syllables.get(last));
                if (sought.hasReading(reading.toString())) {
                    marked.set(
                            start + written.offsetByCodePoints(0, first),
                            start + written.offsetByCodePoints(0, last + 1));
                }
                if (!sought.mayHaveLongerReading(reading.toString())) {
                    break;
                }
            }
        }
    }

    /** "docusign" in "Docu Sign", neither of which is sought. */
    private static void markJoined(List<Run> runs, Sought sought, BitSet marked) {
        for (int i = 0; i + 1 < runs.size(); i++) {
            Token first = runs.get(i).token();
            Token second = runs.get(i + 1).token();
            boolean areMarked = marked.get(first.start()) && marked.get(second.start());
            if (!areMarked && sought.isWordOfTwo(first.text(), second.text())) {
                marked.set(first.start(), second.end());
            }
        }
    }
}
