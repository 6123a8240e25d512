package org.chainhall.server.search.elastic;

import java.util.List;

/** Codes whose names begin with what is typed, whether the directory has them or not. */
record SuggestedCodes(List<String> categories, List<String> countries, List<String> locations) {
    static final SuggestedCodes NONE = new SuggestedCodes(List.of(), List.of(), List.of());
}
