/**
 * Measurements of an installation, through the SDK as an integrator would see it: of one that runs already, or of one
 * that is run here in order to break it. Each benchmark prints what it measured and judges nothing, except that what must
 * be equal is compared. Begin at {@link org.chainhall.bench.Bench}.
 */
@NullMarked
package org.chainhall.bench;

import org.jspecify.annotations.NullMarked;
