package org.chainhall.server.search.elastic;

import java.util.stream.Stream;
import org.chainhall.api.model.ProviderProfile;

/** How much of a profile is filled in. What is empty is no fault; it only leaves buyers with less to go by. */
final class Completeness {
    private Completeness() {}

    /** Ten points for each of ten parts. */
    static int of(ProviderProfile profile) {
        return (int) Stream.of(
                                !profile.summary().isEmpty(),
                                !profile.description().isEmpty(),
                                !profile.identifiers().isEmpty(),
                                !profile.sites().isEmpty(),
                                !profile.offerings().isEmpty(),
                                !profile.credentials().isEmpty(),
                                !profile.languages().isEmpty(),
                                profile.sizeClass() != null,
                                profile.website() != null,
                                !profile.contacts().isEmpty())
                        .filter(isThere -> isThere)
                        .count()
                * 10;
    }
}
