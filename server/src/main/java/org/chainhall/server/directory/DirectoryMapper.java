package org.chainhall.server.directory;

import org.chainhall.api.model.DirectoryDraft;
import org.chainhall.api.model.DirectoryPage;
import org.chainhall.api.model.DirectorySettings;
import org.chainhall.server.platform.http.Page;

/** Between directories and the contract's models. */
final class DirectoryMapper {
    private DirectoryMapper() {}

    static org.chainhall.api.model.Directory model(Directory directory) {
        return org.chainhall.api.model.Directory.builder()
                .slug(directory.slug())
                .name(directory.name())
                .region(directory.region().value())
                .territory(directory.territory())
                .languages(directory.languages())
                .timezone(directory.timezone().getId())
                .publicSearch(directory.publicSearch())
                .version(directory.version())
                .createdAt(directory.createdAt())
                .updatedAt(directory.updatedAt())
                .build();
    }

    static DirectoryPage page(Page<Directory> page) {
        return DirectoryPage.builder()
                .items(page.items().stream().map(DirectoryMapper::model).toList())
                .limit(page.limit())
                .nextCursor(page.nextCursor())
                .build();
    }

    static DirectorySettings settings(DirectoryDraft draft) {
        return DirectorySettings.builder()
                .name(draft.name())
                .territory(draft.territory())
                .languages(draft.languages())
                .timezone(draft.timezone())
                .publicSearch(draft.publicSearch())
                .build();
    }

    static DirectorySettings settings(Directory directory) {
        return DirectorySettings.builder()
                .name(directory.name())
                .territory(directory.territory())
                .languages(directory.languages())
                .timezone(directory.timezone().getId())
                .publicSearch(directory.publicSearch())
                .build();
    }
}
