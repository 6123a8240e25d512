/**
 * What the generated interfaces need by hand: who calls ({@link org.chainhall.api.http.Caller}), what an operation
 * answers ({@link org.chainhall.api.http.Reply}) and the annotations that the templates write. It knows HTTP and the
 * contract, and nothing of the server behind it.
 */
@NullMarked
package org.chainhall.api.http;

import org.jspecify.annotations.NullMarked;
