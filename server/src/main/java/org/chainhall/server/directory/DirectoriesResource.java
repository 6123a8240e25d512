package org.chainhall.server.directory;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainhall.api.DirectoriesApi;
import org.chainhall.api.http.Caller;
import org.chainhall.api.http.Reply;
import org.chainhall.api.model.DirectoryDraft;
import org.chainhall.api.model.DirectoryPage;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.http.EntityTags;
import org.chainhall.server.platform.http.Page;
import org.chainhall.server.platform.http.StrictJson;
import org.jspecify.annotations.Nullable;

/** The operations with the tag directories. */
public final class DirectoriesResource implements DirectoriesApi {
    private final DirectoryService directories;
    private final Cursors cursors;
    private final StrictJson json;

    DirectoriesResource(DirectoryService directories, Cursors cursors, StrictJson json) {
        this.directories = directories;
        this.cursors = cursors;
        this.json = json;
    }

    @Override
    public Reply<DirectoryPage> listDirectories(Caller caller, Integer askedLimit, @Nullable String cursor) {
        int limit = Page.limit(askedLimit);
        Optional<String> after = Optional.ofNullable(cursor)
                .map(c -> cursors.open(c, Position.class, "directories").after());
        List<Directory> rows = directories.list(after, limit + 1);
        return Reply.ok(DirectoryMapper.page(
                Page.of(rows, limit, last -> cursors.seal(new Position(last.slug()), "directories"))));
    }

    @Override
    public Reply<org.chainhall.api.model.Directory> createDirectory(Caller caller, DirectoryDraft draft) {
        Directory created = directories.create(draft);
        return Reply.created(URI.create("/v1/directories/" + created.slug()), DirectoryMapper.model(created))
                .etag(EntityTags.of(created.version()));
    }

    @Override
    public Reply<org.chainhall.api.model.Directory> getDirectory(
            Caller caller, String slug, @Nullable String ifNoneMatch) {
        Directory directory = directories.getCurrent(slug);
        String tag = EntityTags.of(directory.version());
        return EntityTags.holds(ifNoneMatch, tag) ? Reply.notModified(tag) : ok(directory);
    }

    @Override
    public Reply<org.chainhall.api.model.Directory> patchDirectory(
            Caller caller, String slug, Map<String, Object> patch, @Nullable String ifMatch) {
        return ok(directories.patch(slug, json.tree(patch), ifMatch));
    }

    @Override
    public Reply<Void> deleteDirectory(Caller caller, String slug, @Nullable String ifMatch) {
        directories.delete(slug, ifMatch);
        return Reply.noContent();
    }

    private static Reply<org.chainhall.api.model.Directory> ok(Directory directory) {
        return Reply.ok(DirectoryMapper.model(directory)).etag(EntityTags.of(directory.version()));
    }

    /** Where a page begins: after this slug. */
    record Position(String after) {}
}
