package org.chainhall.server.savedsearch;

/**
 * What a directory may have.
 *
 * @param searches how many saved searches
 * @param matches how many providers one of them may match when it is saved
 */
record Limits(int searches, int matches) {
    /** As the contract says. */
    static final Limits OF_CONTRACT = new Limits(200, 10_000);
}
