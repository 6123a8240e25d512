package org.chainhall.server.search;

import org.chainhall.server.provider.Provider;

/** Makes of a provider, as it is now, what a list of hits shows. */
@FunctionalInterface
public interface Cards {
    Card of(Provider provider);
}
