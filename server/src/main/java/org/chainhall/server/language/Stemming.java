package org.chainhall.server.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Words of texts in the form under which they and their other cases and numbers are found. */
final class Stemming {
    private static final int MOST_KNOWN = 20_000;
    private static final int LONGEST_KNOWN = 32;

    private final Tokens tokens;
    /** A page of hits has the same words again and again, and each takes a dozen stemmers. */
    private final Cache<Word, Map<Language, String>> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    private final Map<Language, Pool<StemChain>> chains = new EnumMap<>(Language.class);

    Stemming(Tokens tokens) {
        this.tokens = tokens;
        for (Language language : Language.values()) {
            chains.put(language, new Pool<>(() -> StemChain.of(language)));
        }
    }

    /** Of a text, in its order; some may occur twice. */
    List<String> stems(String text, Language language) {
        List<Token> words = Scripts.hasCjk(text) ? tokens.query(text) : tokens.words(text);
        return chain(language)
                .use(chain -> words.stream()
                        .flatMap(word -> chain.stem(word, text).stream())
                        .toList());
    }

    /** Of one word, in every language in which it is no stop word. */
    Map<Language, String> forms(Token word, String text) {
        String written = word.written(text);
        return written.length() > LONGEST_KNOWN
                ? formsOf(word, text)
                : known.get(new Word(word.text(), written), any -> formsOf(word, text));
    }

    private Map<Language, String> formsOf(Token word, String text) {
        Map<Language, String> forms = new EnumMap<>(Language.class);
        chains.forEach((language, pool) ->
                pool.use(chain -> chain.stem(word, text)).ifPresent(stem -> forms.put(language, stem)));
        return Collections.unmodifiableMap(forms);
    }

    private Pool<StemChain> chain(Language language) {
        return Objects.requireNonNull(chains.get(language));
    }

    /** What a stemmer goes by. */
    private record Word(String folded, String written) {}
}
