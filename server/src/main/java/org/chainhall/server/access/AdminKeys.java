package org.chainhall.server.access;

import com.fasterxml.uuid.Generators;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.chainhall.api.model.Scope;
import org.chainhall.server.directory.DirectoryIds;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;

/** Makes keys straight in the database, for whoever runs the server: needs no other key and no running server. */
public final class AdminKeys {
    private final Transactions transactions;
    private final DirectoryIds directories;
    private final ApiKeyRepository repository;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public AdminKeys(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.directories = new DirectoryIds(transactions);
        this.repository = transactions.repository(ApiKeyRepository.class);
        this.clock = clock;
    }

    /** The secret of a new key with {@code directory:admin}; empty if there is no such directory. */
    public Optional<KeySecret> create(String slug, String name) {
        return directories.find(slug).map(directory -> create(directory, name));
    }

    private KeySecret create(DirectoryId directory, String name) {
        KeySecret secret = KeySecret.random(random);
        ApiKey key = new ApiKey(
                directory,
                Generators.timeBasedEpochGenerator().generate(),
                name,
                List.of(Scope.DIRECTORY_ADMIN.value()),
                secret.hash(),
                secret.hint(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null);
        return transactions.in(directory, () -> {
            repository.insert(key);
            return secret;
        });
    }
}
