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
    IMPORT_WORKER("chainhall.import_worker");

    private final String key;

    Setting(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
