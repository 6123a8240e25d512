package org.chainhall.server.language;

import java.util.List;
import java.util.Optional;

/**
 * A text that is shown, and all of it that matters to whoever looks for words in it, whichever those are: what can be
 * kept from one search to the next.
 *
 * @param runs its words; adjacent ideographs are one
 */
record ShownText(String text, List<Run> runs, boolean hasCjk) {

    static ShownText of(String text, Tokens tokens) {
        return new ShownText(
                text,
                tokens.runs(tokens.words(text)).stream()
                        .map(token -> Run.of(token, text))
                        .toList(),
                Scripts.hasCjk(text));
    }

    /**
     * A word.
     *
     * @param respelled with its umlauts spelled the other way, if it is Latin and has any
     */
    record Run(Token token, boolean isHan, boolean isLatin, Optional<String> respelled) {
        private static Run of(Token token, String text) {
            String written = token.written(text);
            boolean isLatin = Scripts.isLatin(token.text());
            return new Run(
                    token,
                    Scripts.isHan(written),
                    isLatin,
                    isLatin ? Umlauts.respelled(written, token.text()) : Optional.empty());
        }

        String word() {
            return token.text();
        }

        String written(ShownText in) {
            return token.written(in.text);
        }
    }
}
