/**
 * Makes a POST safe to repeat ({@code Idempotency-Key}). The answer is stored in the transaction of the write itself, so
 * that both are there or neither is: a request that fails leaves nothing, and one that was killed after its commit is
 * answered as if it had not been. A key belongs to one caller, in one directory, for one operation, for 24 hours.
 *
 * <p>A resource holds an {@link org.chainhall.server.platform.idempotency.IdempotentOperation} for each of its POSTs, from
 * {@link org.chainhall.server.platform.idempotency.Idempotency}. Knows no feature; every feature may use it.
 */
@NullMarked
package org.chainhall.server.platform.idempotency;

import org.jspecify.annotations.NullMarked;
