package org.chainhall.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words of a command line, and what its {@code --options} say; every option has a value. */
record Arguments(List<String> words, Map<String, String> options) {
    static Arguments of(String... arguments) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (Iterator<String> left = List.of(arguments).iterator(); left.hasNext(); ) {
            String word = left.next();
            if (word.startsWith("--") && left.hasNext()) {
                options.put(word.substring(2), left.next());
            } else {
                words.add(word);
            }
        }
        return new Arguments(List.copyOf(words), Map.copyOf(options));
    }

    /** @throws Unreadable if it is there, and not what it should be */
    <T> Optional<T> option(String name, Function<String, T> reading) {
        return Optional.ofNullable(options.get(name)).map(text -> read("--" + name, text, reading));
    }

    int number(String option, int usual) {
        return number(option, usual, 1);
    }

    /** @throws Unreadable if it is less than the least that makes sense */
    int number(String option, int usual, int least) {
        int number = option(option, Integer::valueOf).orElse(usual);
        if (number < least) {
            throw new Unreadable("--%s: %d is less than %d".formatted(option, number, least), null);
        }
        return number;
    }

    Path path(int position) {
        return Path.of(words.get(position));
    }

    int number(int position) {
        return read("argument " + position, words.get(position), Integer::valueOf);
    }

    private static <T> T read(String name, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("%s: \"%s\" cannot be read".formatted(name, text), e);
        }
    }

    /** Something was given that is not what it should be. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Unreadable(String message, @Nullable IllegalArgumentException cause) {
            super(message, cause);
        }
    }
}
