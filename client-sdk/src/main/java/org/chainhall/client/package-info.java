/**
 * The Java SDK of Chainhall. Everything begins at {@link org.chainhall.client.ChainhallClient}: one client per
 * installation and key, one namespace per tag of the contract, records of {@code org.chainhall.client.model} in and out.
 * Clients and namespaces are immutable and safe to share between threads; calls block. Failures are unchecked and typed
 * ({@link org.chainhall.client.ChainhallException}). Requests are repeated only where a second execution can neither
 * double nor mislead.
 */
@NullMarked
package org.chainhall.client;

import org.jspecify.annotations.NullMarked;
