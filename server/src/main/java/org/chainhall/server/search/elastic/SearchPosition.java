package org.chainhall.server.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins.
 *
 * @param sortValues of the last hit before it: numbers and strings; empty for the first page
 * @param today the day of the first page, so that a walk over midnight stays one walk
 * @param settings the version of the directory's settings on the first page
 * @param match how the words are matched; absent on the first page, and without words
 */
record SearchPosition(
        List<Object> sortValues,
        LocalDate today,
        long settings,
        @Nullable MatchState match) {

    static SearchPosition first(LocalDate today, long settings) {
        return new SearchPosition(List.of(), today, settings, null);
    }

    /** The same search from behind these sort values on. */
    SearchPosition behind(List<FieldValue> values, @Nullable MatchState state) {
        return new SearchPosition(values.stream().map(FieldValue::_get).toList(), today, settings, state);
    }

    List<FieldValue> after() {
        return sortValues.stream().map(FieldValue::of).toList();
    }
}
