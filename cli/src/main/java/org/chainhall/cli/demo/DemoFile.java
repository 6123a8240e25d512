package org.chainhall.cli.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainhall.localstack.DatabaseLogin;

/**
 * {@code demo.json} in the data directory: everything that a program needs to use the demo. It is written when all
 * directories have been filled, and so it also says that they have.
 *
 * @param postgres the superuser's login
 * @param elasticsearch the address for each region
 */
record DemoFile(
        URI baseUrl,
        URI adminUrl,
        String operatorKey,
        List<DirectoryKeys> directories,
        DatabaseLogin postgres,
        Map<String, URI> elasticsearch) {
    private static final String NAME = "demo.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The keys of a directory: one that may do everything in it, and one that may search it. */
    record DirectoryKeys(String slug, String region, String adminKey, String searchKey) {}

    static Optional<DemoFile> find(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve(NAME);
        return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), DemoFile.class)) : Optional.empty();
    }

    static void delete(Path dataDirectory) throws IOException {
        Files.deleteIfExists(dataDirectory.resolve(NAME));
    }

    /** Whole or not at all; it holds keys. */
    Path write(Path dataDirectory) throws IOException {
        Path draft = dataDirectory.resolve(NAME + ".new");
        Files.deleteIfExists(draft);
        PrivateFile.create(draft);
        JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), this);
        return Files.move(
                draft,
                dataDirectory.resolve(NAME),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
