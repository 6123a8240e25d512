package org.chainhall.server.search;

import org.chainhall.api.SearchSettingsApi;
import org.chainhall.api.http.Caller;
import org.chainhall.api.http.Reply;
import org.chainhall.api.model.SearchRules;
import org.chainhall.api.model.SearchSettings;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.platform.http.EntityTags;
import org.chainhall.server.searchsettings.SearchSettingsService;
import org.chainhall.server.searchsettings.SettingsVersion;
import org.jspecify.annotations.Nullable;

/** The operations with the tag search-settings. */
public final class SearchSettingsResource implements SearchSettingsApi {
    private final DirectoryService directories;
    private final SearchSettingsService settings;

    SearchSettingsResource(DirectoryService directories, SearchSettingsService settings) {
        this.directories = directories;
        this.settings = settings;
    }

    @Override
    public Reply<SearchSettings> getSearchSettings(Caller caller, String slug, @Nullable String ifNoneMatch) {
        SettingsVersion current = settings.get(directories.get(slug).id());
        String tag = EntityTags.of(current.version());
        return EntityTags.holds(ifNoneMatch, tag) ? Reply.notModified(tag) : ok(current);
    }

    @Override
    public Reply<SearchSettings> replaceSearchSettings(
            Caller caller, String slug, SearchRules rules, @Nullable String ifMatch) {
        return ok(settings.replace(directories.get(slug).id(), rules, ifMatch));
    }

    private static Reply<SearchSettings> ok(SettingsVersion version) {
        return Reply.ok(SearchSettingsMapper.model(version)).etag(EntityTags.of(version.version()));
    }
}
