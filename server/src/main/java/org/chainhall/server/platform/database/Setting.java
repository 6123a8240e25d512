package org.chainhall.server.platform.database;

/** The settings of a transaction that row security reads; each opens the rows that its policy names, and no more. */
enum Setting {
    /** The rows of one directory. */
    DIRECTORY("chainhall.directory"),
    /** The one key with this hash. */
    KEY_HASH("chainhall.key_hash"),
    /** The index work of one region. */
    RELAY_REGION("chainhall.relay_region"),
    /** The leases of running imports. */
    IMPORT_WORKER("chainhall.import_worker"),
    /** The changed providers that the saved searches of one region wait for. */
    SAVED_SEARCH_REGION("chainhall.saved_search_region");

    private final String key;

    Setting(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
