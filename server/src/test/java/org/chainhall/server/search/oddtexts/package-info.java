/**
 * Texts that nobody should type and somebody will. The tests and the benchmarks of a running installation draw them from
 * here; they depend on nothing.
 */
@NullMarked
package org.chainhall.server.search.oddtexts;

import org.jspecify.annotations.NullMarked;
