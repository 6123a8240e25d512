package org.chainhall.server.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainhall.api.model.CardCredential;
import org.chainhall.api.model.FacetValue;
import org.chainhall.api.model.ProviderCard;
import org.chainhall.api.model.ProviderKind;
import org.chainhall.api.model.SearchResult;
import org.chainhall.api.model.SearchTotal;
import org.chainhall.api.model.TotalRelation;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.platform.locale.PreferredLanguages;
import org.chainhall.server.search.SearchPage.Hit;
import org.chainhall.server.search.SearchPage.ServesMatch;

/** A page of hits as the contract answers it, in the caller's language. */
final class SearchMapper {
    private final FacetLabels labels;

    SearchMapper(FacetLabels labels) {
        this.labels = labels;
    }

    SearchResult result(Directory directory, SearchPage page, PreferredLanguages preferred) {
        SummaryChoice summaries = new SummaryChoice(preferred, directory.languages());
        return SearchResult.builder()
                .items(page.hits().stream().map(hit -> card(hit, summaries)).toList())
                .total(SearchTotal.builder()
                        .value(page.total())
                        .relation(TotalRelation.EQ)
                        .build())
                .facets(facets(page, preferred))
                .limit(page.limit())
                .nextCursor(page.next().orElse(null))
                .build();
    }

    private Map<String, List<FacetValue>> facets(SearchPage page, PreferredLanguages preferred) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        page.facets().forEach((facet, counts) -> {
            FacetLabels.Labels names = labels.of(facet, preferred);
            facets.put(
                    facet.parameter(),
                    counts.stream()
                            .map(count -> FacetValue.builder()
                                    .value(count.value())
                                    .label(names.of(count.value()))
                                    .count(count.count())
                                    .build())
                            .toList());
        });
        return facets;
    }

    private static ProviderCard card(Hit hit, SummaryChoice summaries) {
        Card card = hit.card();
        return ProviderCard.builder()
                .id(card.id())
                .externalId(card.externalId())
                .slug(card.slug())
                .name(card.name())
                .otherNames(card.otherNames())
                .kinds(card.kinds().stream().flatMap(SearchMapper::kind).toList())
                .categories(card.categories())
                .countries(card.countries())
                .city(card.city())
                .serves(card.serves())
                .servesMatch(hit.servesMatch().map(SearchMapper::servesMatch).orElse(null))
                .languages(card.languages())
                .sizeClass(card.sizeClass())
                .credentials(card.credentials().stream()
                        .map(SearchMapper::credential)
                        .toList())
                .summary(summaries.of(card.summary()).orElse(null))
                .website(card.website())
                .updatedAt(card.updatedAt())
                .build();
    }

    private static Stream<ProviderKind> kind(String value) {
        return Stream.of(ProviderKind.values()).filter(kind -> kind.value().equals(value));
    }

    private static CardCredential credential(Card.Credential credential) {
        return CardCredential.builder()
                .scheme(credential.scheme())
                .validFrom(credential.validFrom())
                .validUntil(credential.validUntil())
                .build();
    }

    private static org.chainhall.api.model.ServesMatch servesMatch(ServesMatch match) {
        return switch (match) {
            case FULL -> org.chainhall.api.model.ServesMatch.FULL;
            case PARTIAL -> org.chainhall.api.model.ServesMatch.PARTIAL;
        };
    }
}
