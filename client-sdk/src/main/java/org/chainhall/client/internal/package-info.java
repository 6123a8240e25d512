/**
 * The transport that is generated from the contract, and the few types that it needs by hand. A generated operation is
 * a value: it knows its URL, parameters and answer ({@link org.chainhall.client.internal.Call}) and does no I/O; what
 * sends it lives in {@code org.chainhall.client}. Nothing here is for users of the SDK: names and shapes follow the
 * generator's templates and may change in any release.
 */
@NullMarked
package org.chainhall.client.internal;

import org.jspecify.annotations.NullMarked;
