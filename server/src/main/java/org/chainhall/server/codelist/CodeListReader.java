package org.chainhall.server.codelist;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.chainhall.server.platform.http.JsonMappers;

/** Reads the lists that we wrote: an array of codes, one file a list. */
final class CodeListReader {
    private static final TypeReference<List<WrittenCode>> CODES = new TypeReference<>() {};

    private final ObjectMapper json = JsonMappers.strict();

    List<WrittenCode> read(String list) {
        String file = list + ".json";
        try (InputStream content = Objects.requireNonNull(CodeListReader.class.getResourceAsStream(file), file)) {
            return json.readValue(content, CODES);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
