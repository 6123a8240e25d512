/**
 * Searches that are stored and asked again when providers change. What matches when a search is saved is recorded; from
 * then on a provider that comes to match is a new match, once. The relay of the index leaves work for each change of a
 * directory that is watched, in the transaction that settles the change; a worker asks the saved searches about the
 * changed providers alone, as soon as the index shows them, and writes the matches and deletes the work in one
 * transaction. Saving and asking hold the lock of the directory's watch, so that no change falls between them. Uses
 * search, which does not know it. Door: {@link org.chainhall.server.savedsearch.SavedSearchFeature}.
 */
@NullMarked
package org.chainhall.server.savedsearch;

import org.jspecify.annotations.NullMarked;
