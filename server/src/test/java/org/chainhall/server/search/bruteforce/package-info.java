/**
 * Whether search finds and counts what a loop over all providers finds and counts. It knows the server by its HTTP
 * answers alone: providers are the JSON of {@code GET …/providers}, places and categories what the API says of them.
 * Nothing here may use other code of ours, or both could be wrong in the same way; so a running installation can be
 * asked as well, which bench does. {@link org.chainhall.server.search.bruteforce.BruteForceCheck} asks, {@link
 * org.chainhall.server.search.bruteforce.BruteForce} knows the answers.
 */
@NullMarked
package org.chainhall.server.search.bruteforce;

import org.jspecify.annotations.NullMarked;
