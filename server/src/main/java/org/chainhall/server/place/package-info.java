/**
 * Geography by code: the world ({@code *}), areas (UN M49), countries (ISO 3166-1 and XK), subdivisions (ISO 3166-2) and
 * locations (UN/LOCODE), one grammar for coverage, lanes, sites and filters. Areas, countries and their names in the
 * caller's language are CLDR's; subdivisions and locations are files beside this package, and their README says where
 * those come from. A country, area or subdivision has to be known; a well-formed location of a known country has not:
 * UN/LOCODE grows twice a year. Everything is read once at the start. Other features ask
 * {@link org.chainhall.server.place.Places}; they come in by {@link org.chainhall.server.place.PlaceFeature}. Knows no
 * other feature.
 */
@NullMarked
package org.chainhall.server.place;

import org.jspecify.annotations.NullMarked;
