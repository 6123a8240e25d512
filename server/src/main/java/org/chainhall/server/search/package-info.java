/**
 * Finding providers in one directory. {@link org.chainhall.server.search.ProviderSearch} is what finds;
 * {@code search.elastic} finds with Elasticsearch, in the index that follows PostgreSQL. A hit is a projection: what must
 * be right at this moment is read from {@code provider}. Nothing of another directory is in an answer, be it a hit, a
 * total, a facet or a score. Without its index search is unavailable and says so; the directory itself goes on. Door:
 * {@link org.chainhall.server.search.SearchFeature}; no other feature calls search, it reads the index work that writes
 * leave behind.
 */
@NullMarked
package org.chainhall.server.search;

import org.jspecify.annotations.NullMarked;
