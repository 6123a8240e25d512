/**
 * How Elasticsearch follows PostgreSQL. A writer appends {@link org.chainhall.server.platform.indexing.IndexWork} in its
 * own transaction; the relay of the region claims it, re-reads what is there now and writes that to the region's index
 * with the row's version. At least once, and never out of order: an older version cannot replace a newer one. Knows no
 * feature: what a document is, its source says.
 */
@NullMarked
package org.chainhall.server.platform.indexing;

import org.jspecify.annotations.NullMarked;
