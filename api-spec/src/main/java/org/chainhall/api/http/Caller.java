package org.chainhall.api.http;

import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who calls.
 *
 * @param id the id of the key, or {@code operator}; safe to log
 * @param directory the one directory that the key belongs to; empty for the operator
 * @param scopes the scopes of the key; the operator needs none
 */
public record Caller(String id, Optional<UUID> directory, Set<String> scopes) implements Principal {
    private static final String ADMIN = "directory:admin";

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Whoever holds the operator's key: may do everything in every directory. */
    public static Caller operator() {
        return new Caller("operator", Optional.empty(), Set.of());
    }

    public boolean isOperator() {
        return directory.isEmpty();
    }

    /** Whether the contract's {@code x-permission} is granted; {@code directory:admin} includes the other scopes. */
    public boolean may(String permission) {
        return isOperator() || scopes.contains(permission) || scopes.contains(ADMIN) && !permission.equals("operator");
    }

    @Override
    public String getName() {
        return id;
    }
}
