package org.chainhall.client;

/** What one directory holds; {@link ChainhallClient#directories()} has the directory itself. */
public final class DirectoryClient {
    private final Transport transport;
    private final String slug;

    DirectoryClient(Transport transport, String slug) {
        this.transport = transport;
        this.slug = slug;
    }

    /** Its listings. */
    public ProvidersClient providers() {
        return new ProvidersClient(transport, slug);
    }

    /** Finds among its listings. */
    public SearchClient search() {
        return new SearchClient(transport, slug);
    }

    /** What its editors change of search. */
    public SearchSettingsClient searchSettings() {
        return new SearchSettingsClient(transport, slug);
    }

    /** Searches of it that are asked again when a listing changes. */
    public SavedSearchesClient savedSearches() {
        return new SavedSearchesClient(transport, slug);
    }

    /** Loads files into it. */
    public ImportsClient imports() {
        return new ImportsClient(transport, slug);
    }

    /** Its keys. */
    public ApiKeysClient apiKeys() {
        return new ApiKeysClient(transport, slug);
    }
}
