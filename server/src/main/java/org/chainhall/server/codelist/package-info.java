/**
 * The codes that profiles and filters use: what we wrote ourselves (one JSON file a list, beside this package in the
 * jar) and countries, currencies and languages as CLDR has them. Lists are read once at the start and never change
 * while the server runs; a list's version is a hash of its content, the same on every machine.
 * {@link org.chainhall.server.codelist.CodeLists} is what other features ask; they come in by
 * {@link org.chainhall.server.codelist.CodeListFeature}. Knows no other feature.
 */
@NullMarked
package org.chainhall.server.codelist;

import org.jspecify.annotations.NullMarked;
