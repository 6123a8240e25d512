package org.chainhall.cli.demo.generator;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A part of a name in its own script and in Latin letters, written {@code 帆/fan}; or the same in both. */
record Word(String text, String latin) {
    @JsonCreator
    static Word parse(String written) {
        int slash = written.indexOf('/');
        return slash < 0
                ? new Word(written, written)
                : new Word(written.substring(0, slash), written.substring(slash + 1));
    }

    Word plus(Word next) {
        return new Word(text + next.text, latin + next.latin);
    }

    /** A new word that begins like this one and ends like the other one: Galebnik and Kornatel make Galenatel. */
    Word blend(Word other) {
        return new Word(blend(text, other.text), blend(latin, other.latin));
    }

    private static String blend(String begin, String end) {
        return begin.substring(0, (begin.length() + 1) / 2) + end.substring(end.length() / 2);
    }
}
