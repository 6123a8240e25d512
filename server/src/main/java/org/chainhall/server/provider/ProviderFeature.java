package org.chainhall.server.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.chainhall.server.codelist.CodeLists;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.place.Places;
import org.chainhall.server.platform.database.IdCodec;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.http.StrictJson;
import org.chainhall.server.platform.idempotency.Idempotency;
import org.chainhall.server.platform.indexing.IndexWork;
import org.jdbi.v3.core.codec.CodecFactory;

/** The door to providers. */
public final class ProviderFeature {
    private final ProviderService service;
    private final ProviderLoader loader;
    private final ProfileRules rules;
    private final ProvidersResource resource;

    /**
     * Builds the feature.
     *
     * @param stored the mapper for stored JSON
     */
    public ProviderFeature(
            Transactions transactions,
            DirectoryService directories,
            CodeLists codeLists,
            Places places,
            Cursors cursors,
            Idempotency idempotency,
            StrictJson json,
            ObjectMapper stored,
            InstantSource clock) {
        Supplier<UUID> ids = Generators.timeBasedEpochGenerator()::generate;
        IndexWork indexWork = new IndexWork(transactions);
        this.rules = new ProfileRules(codeLists, places);
        this.service = new ProviderService(transactions, indexWork, rules, json, ids, clock);
        this.resource = new ProvidersResource(directories, service, cursors, idempotency, json);
        directories.onDelete(service);
        this.loader = new ProviderLoader(transactions, indexWork, stored, ids, clock);
    }

    /** What JDBI must know to read and write the ids of this feature. */
    public static CodecFactory idCodec() {
        return IdCodec.of(ProviderId.class, ProviderId::new, ProviderId::value);
    }

    public ProviderService service() {
        return service;
    }

    /** For imports. */
    public ProviderLoader loader() {
        return loader;
    }

    /** For imports, which check each row before it is loaded. */
    public ProfileRules rules() {
        return rules;
    }

    public ProvidersResource resource() {
        return resource;
    }
}
