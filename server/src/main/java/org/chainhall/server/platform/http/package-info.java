/**
 * What every resource needs of HTTP: problems (RFC 9457), entity tags and preconditions (RFC 9110), signed cursors,
 * merge patches (RFC 7396), strict JSON, request ids and limits. Domain code throws a
 * {@link org.chainhall.server.platform.http.Problem} through its feature's named factories; one mapper renders it.
 * Knows no feature; every feature may use it.
 */
@NullMarked
package org.chainhall.server.platform.http;

import org.jspecify.annotations.NullMarked;
