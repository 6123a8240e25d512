package org.chainhall.server.search;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Providers side by side.
 *
 * @param rows one for each field that any of them has
 */
record Comparison(List<Card> cards, List<Row> rows) {
    /** What each provider has in a field, in the order of the cards. */
    record Row(Facet field, List<List<Value>> cells) {
        boolean isEmpty() {
            return cells.stream().allMatch(List::isEmpty);
        }

        /** Whether all have the same, in whatever order. */
        boolean isEqual() {
            return cells.stream().map(Row::compared).distinct().count() == 1;
        }

        private static Set<Value> compared(List<Value> cell) {
            return cell.stream().map(Value::compared).collect(Collectors.toCollection(HashSet::new));
        }
    }

    /**
     * A code.
     *
     * @param validity of a credential
     */
    record Value(String code, Optional<Validity> validity) {
        static Value of(String code) {
            return new Value(code, Optional.empty());
        }

        /** Two certificates that are both valid today are the same to a buyer, whenever each ends. */
        private Value compared() {
            return new Value(code, validity.map(term -> new Validity(term.isValid(), null, null)));
        }
    }

    /** Open where a day is missing. */
    record Validity(
            boolean isValid,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        static Validity on(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate until) {
            boolean isValid = (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
            return new Validity(isValid, from, until);
        }
    }
}
