/**
 * The care of the indexes that the relays write to: making one when there is none, building the next one beside the live
 * one while writes go on, and comparing an index with the database. PostgreSQL is always right: a difference is mended
 * by index work or by building anew, never by changing a row. Of all servers and commands one at a time rebuilds a
 * region, and one compares it. Knows no feature: what is in an index, its definition and its catalogue say.
 */
@NullMarked
package org.chainhall.server.platform.indexing.upkeep;

import org.jspecify.annotations.NullMarked;
