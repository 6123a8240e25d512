/**
 * The listings of a directory. A write is one transaction: the row with its next version, and the index work that makes
 * search follow; search itself is never called from here. The contract's {@code ProviderProfile} is the domain value
 * and the stored JSON. Door: {@link org.chainhall.server.provider.ProviderFeature}; imports write through
 * {@link org.chainhall.server.provider.ProviderService}, search reads through it.
 */
@NullMarked
package org.chainhall.server.provider;

import org.jspecify.annotations.NullMarked;
