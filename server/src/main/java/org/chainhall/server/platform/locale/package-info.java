/**
 * The languages that a caller reads and those that we can answer in. A header becomes
 * {@link org.chainhall.server.platform.locale.PreferredLanguages}; whatever has texts in several languages asks
 * {@link org.chainhall.server.platform.locale.OfferedLanguages} for the best one; names of countries, areas, languages
 * and currencies come from {@link org.chainhall.server.platform.locale.CldrNames}. Nothing here depends on the
 * machine's default locale. Knows no feature; every feature may use it.
 */
@NullMarked
package org.chainhall.server.platform.locale;

import org.jspecify.annotations.NullMarked;
