package org.chainhall.client;

import org.chainhall.client.internal.DirectoriesApi;
import org.chainhall.client.model.Directory;
import org.chainhall.client.model.DirectoryDraft;
import org.chainhall.client.model.DirectoryPage;

/**
 * The directories of an installation; to list, create and delete them takes the operator's key.
 *
 * <pre>{@code
 * Directory adriatic = chainhall.directories().create(DirectoryDraft.builder()
 *         .slug("adriatic")
 *         .name("Adriatic Chamber of Commerce")
 *         .region("eu")
 *         .build());
 * }</pre>
 */
public final class DirectoriesClient {
    private final Transport transport;

    DirectoriesClient(Transport transport) {
        this.transport = transport;
    }

    /** All directories, by slug. */
    public Pages<Directory> list() {
        return new Pages<>((limit, cursor) -> {
            DirectoryPage page =
                    transport.send(DirectoriesApi.listDirectories().limit(limit).cursor(cursor));
            return Page.of(page.items(), page.nextCursor());
        });
    }

    public Directory get(String slug) {
        return transport.send(DirectoriesApi.getDirectory(slug));
    }

    /** Creates a directory; a slug that is taken is a {@link ConflictException}. */
    public Directory create(DirectoryDraft draft) {
        return transport.send(DirectoriesApi.createDirectory(draft));
    }

    /** Changes the settings of a directory that you read. */
    public Directory patch(Directory read, MergePatch patch) {
        return patch(read.slug(), read.version(), patch);
    }

    /** Changes the settings, if the directory still has this version. */
    public Directory patch(String slug, long version, MergePatch patch) {
        return transport.send(DirectoriesApi.patchDirectory(slug, patch.body()).ifMatch(EntityTag.of(version)));
    }

    /** Deletes a directory that you read, with its providers, imports and keys. */
    public void delete(Directory read) {
        delete(read.slug(), read.version());
    }

    /** Deletes the directory with its providers, imports and keys, if it still has this version. */
    public void delete(String slug, long version) {
        transport.send(DirectoriesApi.deleteDirectory(slug).ifMatch(EntityTag.of(version)));
    }
}
