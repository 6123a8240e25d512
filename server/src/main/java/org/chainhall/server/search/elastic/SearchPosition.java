package org.chainhall.server.search.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a page begins.
 *
 * @param sortValues of the last hit before it: numbers and strings; empty for the first page
 * @param today the day of the first page, so that a walk over midnight stays one walk
 */
record SearchPosition(List<Object> sortValues, LocalDate today) {

    static SearchPosition behind(List<FieldValue> sortValues, LocalDate today) {
        return new SearchPosition(sortValues.stream().map(FieldValue::_get).toList(), today);
    }

    List<FieldValue> after() {
        return sortValues.stream().map(FieldValue::of).toList();
    }
}
