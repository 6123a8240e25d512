/**
 * The server. {@link org.chainhall.server.ChainhallApplication} builds the features one after the other and knows them
 * all; each feature has a package of its own with one door, its {@code …Feature}. The arrows between features point one
 * way: region, directory, access, provider, searchsettings, search, savedsearch, each used by the next ones, and imports
 * beside search; codelist, place and language know no other feature, and platform knows none at all.
 */
@NullMarked
package org.chainhall.server;

import org.jspecify.annotations.NullMarked;
