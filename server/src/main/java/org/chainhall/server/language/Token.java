package org.chainhall.server.language;

/**
 * A folded word and where the text has it, in UTF-16 units. Where folding rewrote what stands round a word, the place is
 * that of all of it.
 */
record Token(String text, int start, int end) {
    String written(String source) {
        return source.substring(start, end);
    }

    boolean touches(Token next) {
        return end == next.start;
    }
}
