package org.chainhall.server.language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Tokenizer (Unicode's word boundaries; dictionaries for Thai, Lao, Khmer and Myanmar), folding, bigrams, splitting. Dear
 * to make and not thread-safe: {@link Pool} lends it.
 */
final class TokenChain {
    private static final int CJK =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private final Tokenizer source;
    private final TokenStream stream;
    private final CharTermAttribute term;
    private final OffsetAttribute place;

    private TokenChain(UnaryOperator<TokenStream> joining) {
        // Bigrams beat a dictionary of Chinese and Japanese on names: "农商银行" is no word of any dictionary.
        this.source = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
        this.stream = joining.apply(new ICUFoldingFilter(source));
        this.term = stream.getAttribute(CharTermAttribute.class);
        this.place = stream.getAttribute(OffsetAttribute.class);
    }

    /** Bigrams and single characters, so that a query of one character finds it. */
    static TokenChain forIndex() {
        return new TokenChain(words -> new CJKBigramFilter(words, CJK, true));
    }

    /** Bigrams; a single character only where it stands alone. */
    static TokenChain forQuery() {
        return new TokenChain(words -> new CJKBigramFilter(words, CJK, false));
    }

    /** Words as Unicode bounds them: single ideographs, and Korean as it is spaced. */
    static TokenChain withoutBigrams() {
        return new TokenChain(words -> words);
    }

    List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (stream) {
            source.setReader(new StringReader(text));
            stream.reset();
            while (stream.incrementToken()) {
                WordSplitter.split(new Token(term.toString(), place.startOffset(), place.endOffset()), text, tokens);
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        return tokens;
    }
}
