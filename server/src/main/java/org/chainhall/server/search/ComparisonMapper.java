package org.chainhall.server.search;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chainhall.api.model.ComparedValue;
import org.chainhall.api.model.ComparisonCell;
import org.chainhall.api.model.ComparisonRow;
import org.chainhall.api.model.FacetName;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.place.PlaceCode;
import org.chainhall.server.place.Places;
import org.chainhall.server.platform.locale.PreferredLanguages;
import org.chainhall.server.search.Comparison.Validity;
import org.chainhall.server.search.Comparison.Value;

/** A comparison as the contract answers it, in the caller's language. */
final class ComparisonMapper {
    private final SearchMapper cards;
    private final FacetLabels labels;
    private final Places places;

    ComparisonMapper(SearchMapper cards, FacetLabels labels, Places places) {
        this.cards = cards;
        this.labels = labels;
        this.places = places;
    }

    org.chainhall.api.model.Comparison model(Directory directory, Comparison comparison, PreferredLanguages preferred) {
        return org.chainhall.api.model.Comparison.builder()
                .providers(cards.cards(directory, comparison.cards(), preferred))
                .rows(comparison.rows().stream()
                        .map(row -> row(row, label(row.field(), preferred)))
                        .toList())
                .build();
    }

    /** Filters by places count countries; here a place may be any. */
    private UnaryOperator<String> label(Facet field, PreferredLanguages preferred) {
        return switch (field) {
            case LOCATED_IN, SERVES, FROM, TO -> {
                Locale language = places.language(preferred);
                yield code -> PlaceCode.parse(code)
                        .map(place -> places.label(place, language))
                        .orElse(code);
            }
            case KIND, CATEGORY, CHAIN, STAGE, CREDENTIAL, LANGUAGE, SIZE_CLASS, MODE, CURRENCY ->
                labels.of(field, preferred)::of;
        };
    }

    private static ComparisonRow row(Comparison.Row row, UnaryOperator<String> label) {
        return ComparisonRow.builder()
                .field(FacetName.valueOf(row.field().name()))
                .isEqual(row.isEqual())
                .cells(row.cells().stream()
                        .map(cell -> ComparisonCell.builder()
                                .values(cell.stream()
                                        .map(value -> value(value, label))
                                        .toList())
                                .build())
                        .toList())
                .build();
    }

    private static ComparedValue value(Value value, UnaryOperator<String> label) {
        Optional<Validity> validity = value.validity();
        return ComparedValue.builder()
                .value(value.code())
                .label(label.apply(value.code()))
                .isValid(validity.map(Validity::isValid).orElse(null))
                .validFrom(validity.map(Validity::from).orElse(null))
                .validUntil(validity.map(Validity::until).orElse(null))
                .build();
    }
}
