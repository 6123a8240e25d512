/**
 * The way to PostgreSQL. {@link org.chainhall.server.platform.database.Transactions} is the one door to the tables of a
 * directory: it opens a transaction, tells row security the directory, and lends the repositories the connection. A
 * repository used outside of it throws instead of silently reading nothing. Ids bind and map as themselves
 * through {@link org.chainhall.server.platform.database.IdCodec}. Knows no feature; every feature may use it.
 */
@NullMarked
package org.chainhall.server.platform.database;

import org.jspecify.annotations.NullMarked;
