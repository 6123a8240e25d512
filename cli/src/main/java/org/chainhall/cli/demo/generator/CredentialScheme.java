package org.chainhall.cli.demo.generator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scheme of certificates, licences or memberships.
 *
 * @param services families and groups of services that ask for it
 * @param where {@code eu} or {@code elsewhere}, or no matter where
 * @param issuer what kind of body issues it, if that has to be said
 * @param years its usual term; 0 for one that runs on
 */
record CredentialScheme(
        String scheme,
        @JsonProperty("for") List<String> services,
        @Nullable String where,
        @Nullable String issuer,
        int years) {

    boolean isFor(ServiceGroup group, boolean eu) {
        boolean here = where == null || where.equals(eu ? "eu" : "elsewhere");
        return here && (services.contains(group.group()) || services.contains(group.family()));
    }
}
