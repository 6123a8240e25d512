package org.chainhall.server.search.elastic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.indexing.DocumentSource;
import org.chainhall.server.platform.indexing.upkeep.DocumentCatalog;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.provider.ProviderService;
import org.chainhall.server.region.RegionKey;

/** Providers as the relays and the upkeep of the index see them: documents with an id and a version. */
final class ProviderDocuments implements DocumentSource, DocumentCatalog {
    private final DirectoryService directories;
    private final ProviderService providers;
    private final ProviderProjection projection;
    private final ObjectMapper stored;

    ProviderDocuments(
            DirectoryService directories,
            ProviderService providers,
            ProviderProjection projection,
            ObjectMapper stored) {
        this.directories = directories;
        this.providers = providers;
        this.projection = projection;
        this.stored = stored;
    }

    @Override
    public boolean fits(String target) {
        return ProviderIndex.fits(target);
    }

    @Override
    public List<Document> documents(DirectoryId directory, Collection<UUID> ids) {
        Optional<Directory> whose = directories.find(directory);
        return providers.findAll(directory, ids).stream()
                .flatMap(provider -> whose.stream().map(found -> document(found, provider)))
                .toList();
    }

    private Document document(Directory directory, Provider provider) {
        try {
            byte[] json = stored.writeValueAsBytes(projection.document(directory, provider));
            return new Document(provider.id().value(), provider.version(), json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document of ours is always JSON", e);
        }
    }

    @Override
    public List<DirectoryId> directories(String region) {
        return directories.listInRegion(new RegionKey(region)).stream()
                .map(Directory::id)
                .toList();
    }

    @Override
    public List<Entry> list(DirectoryId directory, Optional<UUID> after, int limit) {
        return providers.listVersions(directory, after, limit).stream()
                .map(row -> new Entry(row.id().value(), row.version()))
                .toList();
    }

    @Override
    public Map<UUID, Long> versions(DirectoryId directory, Collection<UUID> ids) {
        return providers.findVersions(directory, ids).stream()
                .collect(Collectors.toMap(row -> row.id().value(), row -> row.version()));
    }
}
