/**
 * Who may do what. {@link org.chainhall.server.access.AccessFilter} decides before anything else is said of a request:
 * 401 without a valid key, 403 without the scope, 404 for a directory that is not there or not the key's. Keys are known
 * by the hash of their secret only. Door: {@link org.chainhall.server.access.AccessFeature}.
 */
@NullMarked
package org.chainhall.server.access;

import org.jspecify.annotations.NullMarked;
