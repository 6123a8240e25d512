package org.chainhall.server.codelist;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chainhall.server.platform.http.JsonMappers;

/** Reads the lists that we wrote: an array of codes, one file a list, and beside some what the codes are called besides. */
final class CodeListReader {
    private static final TypeReference<List<WrittenCode>> CODES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Map<String, List<String>>>> ALIASES = new TypeReference<>() {};

    private final ObjectMapper json = JsonMappers.strict();

    List<WrittenCode> read(String list) {
        List<WrittenCode> codes =
                read(list + ".json", CODES).orElseThrow(() -> new IllegalStateException("There is no list " + list));
        Map<String, Map<String, List<String>>> aliases =
                read(list + "-aliases.json", ALIASES).orElse(Map.of());
        Set<String> unknown = new TreeSet<>(aliases.keySet());
        codes.forEach(code -> unknown.remove(code.code()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(list + " has aliases of codes that it does not have: " + unknown);
        }
        return codes.stream()
                .map(code -> code.alsoCalled(aliases.getOrDefault(code.code(), Map.of())))
                .toList();
    }

    private <T> Optional<T> read(String file, TypeReference<T> type) {
        try (InputStream content = CodeListReader.class.getResourceAsStream(file)) {
            return content == null ? Optional.empty() : Optional.of(json.readValue(content, type));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
