package org.chainhall.server.directory;

import com.fasterxml.uuid.Generators;
import java.time.InstantSource;
import org.chainhall.server.codelist.CodeLists;
import org.chainhall.server.place.Places;
import org.chainhall.server.platform.database.DirectoryChanges;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.http.StrictJson;
import org.chainhall.server.region.Regions;

/** The door to directories. */
public final class DirectoryFeature {
    private final DirectoryService service;
    private final DirectoriesResource resource;

    public DirectoryFeature(
            Transactions transactions,
            DirectoryChanges changes,
            Regions regions,
            CodeLists codeLists,
            Places places,
            Cursors cursors,
            StrictJson json,
            InstantSource clock) {
        DirectoryRules rules = new DirectoryRules(regions, codeLists, places);
        this.service = new DirectoryService(
                transactions, changes, rules, json, Generators.timeBasedEpochGenerator()::generate, clock);
        this.resource = new DirectoriesResource(service, cursors, json);
    }

    public DirectoryService service() {
        return service;
    }

    public DirectoriesResource resource() {
        return resource;
    }
}
