package org.chainhall.server.search.elastic;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.chainhall.server.platform.indexing.upkeep.IndexDefinition;
import org.chainhall.server.platform.indexing.upkeep.VersionedIndex;
import org.chainhall.server.region.Region;

/**
 * How the index of providers is called and made. The version says which projection and which analysis made its
 * documents: a change of either is a new version, with a file of its own, and takes a reindex.
 */
final class ProviderIndex {
    private static final int VERSION = 5;
    private static final String FILE = "providers-v" + VERSION + ".json";

    private ProviderIndex() {}

    static String alias(Region region) {
        return region.cluster().indexPrefix() + "providers-" + region.key();
    }

    /** What searches ask. */
    static String searched(Region region) {
        return VersionedIndex.searched(alias(region), VERSION);
    }

    /** Whether documents of this version can be written there. */
    static boolean fits(String target) {
        return VersionedIndex.version(target) >= VERSION;
    }

    static IndexDefinition definition(Region region) {
        ObjectMapper json = new ObjectMapper();
        try (InputStream content = Objects.requireNonNull(ProviderIndex.class.getResourceAsStream(FILE), FILE)) {
            ObjectNode body = (ObjectNode) json.readTree(content);
            body.withObject("/settings/index")
                    .put("number_of_shards", region.cluster().shards())
                    .put("number_of_replicas", region.cluster().replicas());
            return new IndexDefinition(VERSION, json.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
