/**
 * What the editors of a directory change of its search. Rules are checked when they are written: what is stored can be
 * applied. Versions are only added, and the last ones stay, so that a walk through pages keeps the settings that it began
 * with. Nothing here touches the index: {@link org.chainhall.server.searchsettings.Tuning} is one version ready to be
 * applied when a query is built, so a change is live on every server within the few seconds that a version number is
 * remembered. Search asks this feature and not the other way round. Door:
 * {@link org.chainhall.server.searchsettings.SearchSettingsFeature}.
 */
@NullMarked
package org.chainhall.server.searchsettings;

import org.jspecify.annotations.NullMarked;
