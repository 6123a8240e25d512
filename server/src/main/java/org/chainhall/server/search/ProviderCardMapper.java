package org.chainhall.server.search;

import java.util.List;
import org.chainhall.api.model.ProviderCard;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.platform.locale.PreferredLanguages;
import org.chainhall.server.provider.Provider;

/** Providers as a list of hits shows them, made of what the database has and not of the index. */
public final class ProviderCardMapper {
    private final Cards cards;
    private final SearchMapper mapper;

    ProviderCardMapper(Cards cards, SearchMapper mapper) {
        this.cards = cards;
        this.mapper = mapper;
    }

    /** A card for each provider, in their order, in the caller's language. */
    public List<ProviderCard> cards(Directory directory, List<Provider> providers, PreferredLanguages preferred) {
        return mapper.cards(directory, providers.stream().map(cards::of).toList(), preferred);
    }
}
