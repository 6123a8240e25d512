package org.chainhall.server.language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Words of texts in the form under which they and their other cases and numbers are found. */
final class Stemming {
    private final Tokens tokens;
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
        Map<Language, String> forms = new EnumMap<>(Language.class);
        chains.forEach((language, pool) ->
                pool.use(chain -> chain.stem(word, text)).ifPresent(stem -> forms.put(language, stem)));
        return forms;
    }

    private Pool<StemChain> chain(Language language) {
        return Objects.requireNonNull(chains.get(language));
    }
}
