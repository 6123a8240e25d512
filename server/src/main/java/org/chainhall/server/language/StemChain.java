package org.chainhall.server.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;

/** The stemmer of one language, for one word at a time. Not thread-safe: {@link Pool} lends it. */
final class StemChain {
    private final Language language;
    private final Set<String> stopWords;
    private final OneWord source = new OneWord();
    private final TokenStream stream;
    private final CharTermAttribute term;

    private StemChain(Language language) {
        this.language = language;
        this.stopWords = StopWords.of(language);
        this.stream = stemming(language, source);
        this.term = stream.getAttribute(CharTermAttribute.class);
    }

    static StemChain of(Language language) {
        return new StemChain(language);
    }

    /** Empty if the language says nothing with the word; folded if it is not of the language's writing. */
    Optional<String> stem(Token word, String text) {
        if (stopWords.contains(word.text())) {
            return Optional.empty();
        }
        return Optional.of(stream == source ? word.text() : stem(input(word, text)));
    }

    private static TokenStream stemming(Language language, TokenStream words) {
        return switch (language) {
            case ENGLISH -> new PorterStemFilter(words);
            case GERMAN -> new GermanLightStemFilter(new GermanNormalizationFilter(words));
            case FRENCH ->
                new FrenchLightStemFilter(
                        new ICUFoldingFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES)));
            case SPANISH -> new SpanishLightStemFilter(words);
            case PORTUGUESE -> new PortugueseLightStemFilter(words);
            case ITALIAN -> new ItalianLightStemFilter(words);
            case DUTCH -> new SnowballFilter(words, new DutchStemmer());
            case CROATIAN -> new SnowballFilter(words, new SerbianStemmer());
            case RUSSIAN -> new RussianLightStemFilter(words);
            case ARABIC -> new ArabicStemFilter(new ArabicNormalizationFilter(words));
            case CHINESE, JAPANESE, KOREAN, NEUTRAL -> words;
        };
    }

    private String input(Token word, String text) {
        return switch (language) {
            case FRENCH, ITALIAN, RUSSIAN -> word.written(text).toLowerCase(Locale.ROOT);
            default -> word.text();
        };
    }

    private String stem(String word) {
        try {
            source.put(word);
            stream.incrementToken();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        return Folding.glued(term.toString(), WordSplitter.LONGEST);
    }

    /** What the filters read from. */
    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        void put(String word) {
            clearAttributes();
            term.append(word);
        }

        @Override
        public boolean incrementToken() {
            return true;
        }
    }
}
