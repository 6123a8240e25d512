/**
 * Measurements of a running installation, through the SDK as an integrator would see it. Each benchmark prints what it
 * measured and judges nothing. Begin at {@link org.chainhall.bench.Bench}.
 */
@NullMarked
package org.chainhall.bench;

import org.jspecify.annotations.NullMarked;
