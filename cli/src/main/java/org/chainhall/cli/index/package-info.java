/**
 * The commands on the index of a region: {@code reindex} builds it anew, {@code index check} compares it with the
 * database, {@code index dead} shows what it refused for good. They work on the configuration of a server, which may be
 * running at the same time.
 */
@NullMarked
package org.chainhall.cli.index;

import org.jspecify.annotations.NullMarked;
