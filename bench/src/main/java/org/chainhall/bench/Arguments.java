package org.chainhall.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    int number(String option, int usual) {
        return option(option).map(Integer::valueOf).orElse(usual);
    }

    Optional<Path> file(String option) {
        return option(option).map(Path::of);
    }
}
