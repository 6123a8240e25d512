/**
 * What the words of a query mean: services, credentials, chains, modes of transport and places, whatever they are called
 * in whichever language. A query is read against the labels and aliases of the code lists and the names of places, the
 * longest of them first. {@link org.chainhall.server.search.meaning.Meanings} is the door; it knows nothing of indexes,
 * and nothing of directories, so that a word means the same in all of them.
 */
@NullMarked
package org.chainhall.server.search.meaning;

import org.jspecify.annotations.NullMarked;
