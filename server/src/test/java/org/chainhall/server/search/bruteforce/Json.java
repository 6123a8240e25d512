package org.chainhall.server.search.bruteforce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads parts of a provider; what is not there is empty. */
final class Json {
    private Json() {}

    static Stream<JsonNode> parts(JsonNode of, String name) {
        return StreamSupport.stream(of.path(name).spliterator(), false);
    }

    static List<String> texts(JsonNode of, String name) {
        return parts(of, name).map(JsonNode::asText).toList();
    }

    static Optional<String> text(JsonNode of, String name) {
        return of.hasNonNull(name) ? Optional.of(of.get(name).asText()) : Optional.empty();
    }
}
