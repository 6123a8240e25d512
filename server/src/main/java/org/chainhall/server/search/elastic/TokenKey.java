package org.chainhall.server.search.elastic;

import java.util.Collection;
import java.util.List;
import org.chainhall.server.directory.Directory;

/**
 * Puts the key of a directory in front of its tokens: {@code k7xq.kargo}. The words of one directory are then other words
 * than those of the next, to frequencies, prefixes, corrections and whatever else the index may do with a word.
 */
record TokenKey(String key) {
    static TokenKey of(Directory directory) {
        return new TokenKey(directory.tokenKey());
    }

    String token(String token) {
        return key + "." + token;
    }

    /** Those that are not empty. */
    List<String> tokens(Collection<String> tokens) {
        return tokens.stream()
                .filter(token -> !token.isEmpty())
                .map(this::token)
                .toList();
    }

    /** Tokens as a text that the index splits again into just these. */
    String text(Collection<String> tokens) {
        StringBuilder text = new StringBuilder();
        for (String token : tokens) {
            text.append(text.isEmpty() ? "" : " ").append(token(token));
        }
        return text.toString();
    }

    /** A token of this directory without its key. */
    String withoutKey(String token) {
        return token.substring(length());
    }

    /** How many characters stand in front of a token. */
    int length() {
        return key.length() + 1;
    }
}
