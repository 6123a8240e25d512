package org.chainhall.server.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which statuses the contract lets an operation answer; the validator takes {@code default} for any at all. */
final class ContractStatuses {
    /** Those that the shared response {@code any} names. */
    private static final Set<Integer> ANY = Set.of(405, 406, 408, 413, 414, 415, 431, 500, 503);

    private final JsonNode paths;

    ContractStatuses() {
        try (InputStream contract =
                ContractStatuses.class.getClassLoader().getResourceAsStream("META-INF/openapi/openapi.yaml")) {
            this.paths = new YAMLMapper().readTree(contract).path("paths");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a status is promised at a path below the base path; only the problems of {@code any} beside the paths. */
    boolean allow(String method, String path, int status) {
        // RFC 9110, 9.3.2: HEAD answers as GET does, without the content.
        String operation = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return ANY.contains(status)
                || paths.properties().stream()
                        .filter(template -> path.matches(template.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                        .min(Comparator.comparing(template ->
                                template.getKey().chars().filter(c -> c == '{').count()))
                        .map(Map.Entry::getValue)
                        .filter(item -> item.path(operation).path("responses").has(Integer.toString(status)))
                        .isPresent();
    }
}
