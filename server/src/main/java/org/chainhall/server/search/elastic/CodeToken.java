package org.chainhall.server.search.elastic;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chainhall.server.search.meaning.Kind;

/** The one token by which a code is found in texts and cities, whatever it is called. No word has its first character. */
final class CodeToken {
    private CodeToken() {}

    static String of(Kind kind, String code) {
        return (kind == Kind.PLACE ? "@" : "#") + code.toLowerCase(Locale.ROOT);
    }

    static String ofPlace(String code) {
        return of(Kind.PLACE, code);
    }

    static Stream<String> of(Map<Kind, Set<String>> codes) {
        return codes.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(code -> of(kind.getKey(), code)));
    }
}
