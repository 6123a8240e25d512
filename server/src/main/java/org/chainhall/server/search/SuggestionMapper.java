package org.chainhall.server.search;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.chainhall.api.model.CodeSuggestion;
import org.chainhall.api.model.ProviderSuggestion;
import org.chainhall.server.place.PlaceCode;
import org.chainhall.server.place.Places;
import org.chainhall.server.platform.locale.PreferredLanguages;
import org.chainhall.server.search.Suggestions.CodeCount;

/** Suggestions as the contract answers them, in the caller's language. */
final class SuggestionMapper {
    private final FacetLabels labels;
    private final Places places;

    SuggestionMapper(FacetLabels labels, Places places) {
        this.labels = labels;
        this.places = places;
    }

    org.chainhall.api.model.Suggestions model(Suggestions suggestions, PreferredLanguages preferred) {
        Locale language = places.language(preferred);
        return org.chainhall.api.model.Suggestions.builder()
                .providers(suggestions.providers().stream()
                        .map(SuggestionMapper::provider)
                        .toList())
                .services(codes(suggestions.services(), labels.of(Facet.CATEGORY, preferred)::of))
                .places(codes(suggestions.places(), code -> places.label(new PlaceCode(code), language)))
                .build();
    }

    private static ProviderSuggestion provider(Suggestions.ProviderSuggestion suggestion) {
        Card card = suggestion.card();
        return ProviderSuggestion.builder()
                .id(card.id())
                .slug(card.slug())
                .name(card.name())
                .city(card.city())
                .country(card.countries().stream().findFirst().orElse(null))
                .highlight(suggestion.highlight().orElse(null))
                .build();
    }

    private static List<CodeSuggestion> codes(List<CodeCount> counts, UnaryOperator<String> label) {
        return counts.stream()
                .map(count -> CodeSuggestion.builder()
                        .code(count.code())
                        .label(label.apply(count.code()))
                        .count(count.count())
                        .build())
                .toList();
    }
}
