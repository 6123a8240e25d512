package org.chainhall.server.codelist;

import org.chainhall.api.CodeListsApi;
import org.chainhall.server.platform.locale.CldrNames;

/** The door of this package: builds the lists and what serves them. */
public final class CodeListFeature {
    private final CodeLists lists;

    public CodeListFeature(CldrNames cldr) {
        this.lists = new CodeLists(new CodeListReader(), cldr);
    }

    public CodeLists lists() {
        return lists;
    }

    public CodeListsApi resource() {
        return new CodeListsResource(lists);
    }
}
