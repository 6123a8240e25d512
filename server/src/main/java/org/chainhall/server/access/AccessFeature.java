package org.chainhall.server.access;

import com.fasterxml.uuid.Generators;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.platform.database.DirectoryChanges;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.http.Operations;
import org.chainhall.server.platform.idempotency.Idempotency;

/** The door to keys and to who may do what. */
public final class AccessFeature {
    private final ApiKeyService service;
    private final ApiKeysResource resource;
    private final AccessFilter filter;
    private final AccessGuard guard;

    /**
     * Builds the feature.
     *
     * @param operatorKeyHash the SHA-256 of the operator's key, in hex
     */
    public AccessFeature(
            String operatorKeyHash,
            Transactions transactions,
            DirectoryChanges changes,
            DirectoryService directories,
            Operations operations,
            Cursors cursors,
            Idempotency idempotency,
            InstantSource clock) {
        Authenticator authenticator = new Authenticator(operatorKeyHash, transactions, changes, clock);
        this.service = new ApiKeyService(
                transactions, authenticator, new SecureRandom(), Generators.timeBasedEpochGenerator()::generate, clock);
        directories.onDelete(service);
        this.resource = new ApiKeysResource(directories, service, cursors, idempotency);
        this.filter = new AccessFilter(operations, authenticator, directories);
        this.guard = new AccessGuard(operations);
    }

    public ApiKeyService service() {
        return service;
    }

    public ApiKeysResource resource() {
        return resource;
    }

    public AccessFilter filter() {
        return filter;
    }

    public AccessGuard guard() {
        return guard;
    }
}
