package org.chainhall.client;

/** How the contract writes a version as a strong entity tag. */
final class EntityTag {
    private EntityTag() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }
}
