/**
 * {@code chainhall demo}: a whole installation in one program, with its own PostgreSQL and Elasticsearch. Everything it
 * keeps lies in one directory, and it may be killed at any time.
 */
@NullMarked
package org.chainhall.cli.demo;

import org.jspecify.annotations.NullMarked;
