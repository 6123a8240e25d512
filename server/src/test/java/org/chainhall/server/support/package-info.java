/**
 * What the tests of several features stand on: the server on real engines, started once for all of them
 * ({@link org.chainhall.server.support.ChainhallExtension}), and a REST Assured that checks every answer against the
 * contract ({@link org.chainhall.server.support.ContractFilter}). What needs only the database takes
 * {@link org.chainhall.server.support.TestDatabase}. Tests clear no tables: each makes a directory of its own.
 */
@NullMarked
package org.chainhall.server.support;

import org.jspecify.annotations.NullMarked;
