/**
 * A real PostgreSQL and a real Elasticsearch as child processes of this JVM, for the demo, the tests and the benchmarks.
 *
 * <p>{@link org.chainhall.localstack.LocalStack} is the door; tests ask {@link org.chainhall.localstack.TestStack} for
 * one that they share. What always holds: a data directory belongs to one program at a time; both servers end with the
 * JVM, even when that is killed; data and ports outlive both; nothing listens beyond the loopback address. As root, the
 * servers run as nobody. The product never depends on this package: it is given addresses, here or anywhere.
 */
@NullMarked
package org.chainhall.localstack;

import org.jspecify.annotations.NullMarked;
