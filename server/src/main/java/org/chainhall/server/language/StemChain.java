package org.chainhall.server.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.KStemFilter;
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
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;

/** The stemmer of one language, for one word at a time. Not thread-safe: {@link Pool} lends it. */
final class StemChain {
    private static final CharArraySet ITALIAN_ARTICLES = CharArraySet.unmodifiableSet(new CharArraySet(
            List.of("l", "un", "d", "c", "dall", "dell", "nell", "all", "sull", "quell", "quest"), true));

    private static final Pattern NASAL_PLURAL = Pattern.compile("[ao]es$");

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
        boolean isForeign = stream == source || !language.writes(word.text());
        return Optional.of(isForeign ? word.text() : stem(input(word, text)));
    }

    /** Each stemmer gets what it understands: whether accents come off before it or after it is its own matter. */
    private static TokenStream stemming(Language language, TokenStream words) {
        return switch (language) {
            // Porter's makes "custom" of customs and customers, and two words of warehouse and warehousing.
            case ENGLISH -> new KStemFilter(words);
            // The light one leaves "Lagers" as it is.
            case GERMAN -> new SnowballFilter(new GermanNormalizationFilter(words), new GermanStemmer());
            case FRENCH -> new FrenchLightStemFilter(unelided(words, FrenchAnalyzer.DEFAULT_ARTICLES));
            case SPANISH -> new SpanishLightStemFilter(words);
            case PORTUGUESE -> new PortugueseLightStemFilter(words);
            case ITALIAN -> new ItalianLightStemFilter(unelided(words, ITALIAN_ARTICLES));
            case DUTCH -> new SnowballFilter(words, new DutchStemmer());
            // Serbian's, which is made for Croatian's spelling too; there is none of its own.
            case CROATIAN -> new SnowballFilter(words, new SerbianStemmer());
            case RUSSIAN -> new RussianLightStemFilter(words);
            case ARABIC -> new ArabicStemFilter(new ArabicNormalizationFilter(words));
            case CHINESE, JAPANESE, KOREAN, NEUTRAL -> words;
        };
    }

    private static TokenStream unelided(TokenStream words, CharArraySet articles) {
        return new ICUFoldingFilter(new ElisionFilter(words, articles));
    }

    private String input(Token word, String text) {
        return switch (language) {
            // Words that begin with "l'", "dell'".
            case FRENCH, ITALIAN -> written(word, text);
            // Endings in č and š.
            case CROATIAN -> written(word, text);
            // Endings in й, which folds to и; ё folds to what everyone writes for it.
            case RUSSIAN -> written(word, text).replace('ё', 'е');
            // "informacoes" of those who write without accents, and of the same who write with them.
            case PORTUGUESE -> NASAL_PLURAL.matcher(word.text()).replaceFirst("ao");
            default -> word.text();
        };
    }

    /** In small letters; folded if folding made several words of it. */
    private static String written(Token word, String text) {
        String written = word.written(text).toLowerCase(Locale.ROOT);
        return Folding.glued(written, WordSplitter.LONGEST).equals(word.text()) ? written : word.text();
    }

    private String stem(String word) {
        try {
            source.put(word);
            stream.incrementToken();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        String stem = Folding.glued(term.toString(), WordSplitter.LONGEST);
        return stem.isEmpty() ? word : stem;
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
