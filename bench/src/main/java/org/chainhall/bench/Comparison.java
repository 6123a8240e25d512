package org.chainhall.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainhall.client.DirectoryClient;
import org.chainhall.client.model.Provider;

/** The providers of two directories, by external id, without what each directory gives its providers itself. */
final class Comparison {
    private static final List<String> THE_DIRECTORYS = List.of("id", "slug", "version", "createdAt", "updatedAt");

    private final ObjectMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** The external ids with what is wrong with them; as text, for a hundred thousand trees would be too much. */
    List<String> differences(DirectoryClient expected, DirectoryClient actual) {
        Map<String, String> profiles = new HashMap<>();
        expected.providers().list().forEach(provider -> profiles.put(provider.externalId(), profile(provider)));
        List<String> differences = new ArrayList<>();
        for (Provider provider : actual.providers().list()) {
            String wanted = profiles.remove(provider.externalId());
            if (wanted == null) {
                differences.add(provider.externalId() + " should not be there");
            } else if (!wanted.equals(profile(provider))) {
                differences.add(provider.externalId() + " has another profile");
            }
        }
        profiles.keySet().forEach(id -> differences.add(id + " is missing"));
        return differences;
    }

    private String profile(Provider provider) {
        ObjectNode tree = json.valueToTree(provider);
        return tree.without(THE_DIRECTORYS).toString();
    }
}
