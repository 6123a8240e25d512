/**
 * Search with Elasticsearch. Text is analysed here in the application; the index holds tokens that begin with the key of
 * their directory, so that neither a frequency nor an expansion crosses it, and a forgotten filter finds nothing.
 * {@link org.chainhall.server.search.elastic.DirectoryIndex} is the one way to ask: it adds the directory's filter and
 * routing and compares each hit with the directory before it leaves. Translators turn a request into queries without
 * I/O; {@link org.chainhall.server.search.elastic.FieldNames} is the one place that names fields. A score is a sum of
 * named constants. Core features of Elasticsearch only: no scripts, no plugin, no by-query calls.
 */
@NullMarked
package org.chainhall.server.search.elastic;

import org.jspecify.annotations.NullMarked;
