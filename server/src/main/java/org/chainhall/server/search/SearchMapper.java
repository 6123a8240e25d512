package org.chainhall.server.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.chainhall.api.model.CardCredential;
import org.chainhall.api.model.CoverageMatch;
import org.chainhall.api.model.FacetValue;
import org.chainhall.api.model.HitHighlights;
import org.chainhall.api.model.ProviderCard;
import org.chainhall.api.model.ProviderKind;
import org.chainhall.api.model.Relaxation;
import org.chainhall.api.model.ScoreExplanation;
import org.chainhall.api.model.ScoreFactor;
import org.chainhall.api.model.SearchResult;
import org.chainhall.api.model.SearchTotal;
import org.chainhall.api.model.SimilarProviders;
import org.chainhall.api.model.TotalRelation;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.platform.locale.PreferredLanguages;
import org.chainhall.server.search.SearchPage.Hit;
import org.chainhall.server.search.SearchPage.Marker;
import org.chainhall.server.search.SearchPage.PlaceMatch;
import org.chainhall.server.search.SearchPage.Score;
import org.jspecify.annotations.Nullable;

/** A page of hits as the contract answers it, in the caller's language. */
final class SearchMapper {
    private static final double METRES_PER_KILOMETRE = 1_000;

    private final FacetLabels labels;

    SearchMapper(FacetLabels labels) {
        this.labels = labels;
    }

    SearchResult result(Directory directory, SearchPage page, PreferredLanguages preferred) {
        SummaryChoice summaries = new SummaryChoice(preferred, directory.languages());
        return SearchResult.builder()
                .items(page.hits().stream()
                        .map(hit -> card(hit, summaries, page.marker()))
                        .toList())
                .total(total(page))
                .facets(facets(page, preferred))
                .relaxed(relaxed(page))
                .isComplete(page.isComplete())
                .limit(page.limit())
                .nextCursor(page.next().orElse(null))
                .build();
    }

    SimilarProviders similar(Directory directory, List<Hit> hits, int limit, PreferredLanguages preferred) {
        SummaryChoice summaries = new SummaryChoice(preferred, directory.languages());
        return SimilarProviders.builder()
                .items(hits.stream()
                        .map(hit -> card(hit, summaries, Marker.NONE))
                        .toList())
                .limit(limit)
                .build();
    }

    /** Cards of nothing that was searched for. */
    List<ProviderCard> cards(Directory directory, List<Card> cards, PreferredLanguages preferred) {
        SummaryChoice summaries = new SummaryChoice(preferred, directory.languages());
        return cards.stream()
                .map(card -> new Hit(card, false, Map.of(), OptionalDouble.empty(), Optional.empty()))
                .map(hit -> card(hit, summaries, Marker.NONE))
                .toList();
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
                                    .parent(names.parent(count.value()).orElse(null))
                                    .label(names.of(count.value()))
                                    .count(count.count())
                                    .build())
                            .toList());
        });
        return facets;
    }

    private static ProviderCard card(Hit hit, SummaryChoice summaries, Marker marker) {
        Card card = hit.card();
        Optional<String> summary = summaries.of(card.summary());
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
                .servesMatch(match(hit, PlaceMatch.SERVES))
                .laneMatch(match(hit, PlaceMatch.LANE))
                .distanceKm(
                        hit.kilometres().isPresent()
                                ? toTheMetre(hit.kilometres().getAsDouble())
                                : null)
                .languages(card.languages())
                .sizeClass(card.sizeClass())
                .credentials(card.credentials().stream()
                        .map(SearchMapper::credential)
                        .toList())
                .summary(summary.orElse(null))
                .website(card.website())
                .updatedAt(card.updatedAt())
                .curated(hit.isCurated() ? true : null)
                .highlights(highlights(card, summary, marker).orElse(null))
                .explanation(hit.score().map(SearchMapper::explanation).orElse(null))
                .build();
    }

    /** Nearer than anybody knows where a provider is. */
    private static double toTheMetre(double kilometres) {
        return Math.round(kilometres * METRES_PER_KILOMETRE) / METRES_PER_KILOMETRE;
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

    private static @Nullable CoverageMatch match(Hit hit, PlaceMatch asked) {
        SearchPage.CoverageMatch match = hit.matches().get(asked);
        if (match == null) {
            return null;
        }
        return switch (match) {
            case FULL -> CoverageMatch.FULL;
            case PARTIAL -> CoverageMatch.PARTIAL;
        };
    }

    static SearchTotal total(SearchPage page) {
        return SearchTotal.builder()
                .value(page.total())
                .relation(page.isComplete() ? TotalRelation.EQ : TotalRelation.GTE)
                .build();
    }

    static List<Relaxation> relaxed(SearchPage page) {
        return page.relaxed().stream().map(SearchMapper::relaxation).toList();
    }

    private static Relaxation relaxation(SearchPage.Relaxation relaxation) {
        return switch (relaxation) {
            case TYPOS -> Relaxation.TYPOS;
            case FEWER_WORDS -> Relaxation.FEWER_WORDS;
            case ANY_WORD -> Relaxation.ANY_WORD;
        };
    }

    private static Optional<HitHighlights> highlights(Card card, Optional<String> summary, Marker marker) {
        HitHighlights marked = HitHighlights.builder()
                .name(marker.mark(card.name()).orElse(null))
                .otherNames(card.otherNames().stream()
                        .flatMap(name -> marker.mark(name).stream())
                        .toList())
                .city(Optional.ofNullable(card.city()).flatMap(marker::mark).orElse(null))
                .summary(summary.flatMap(marker::mark).orElse(null))
                .build();
        boolean isEmpty = marked.name() == null
                && marked.otherNames().isEmpty()
                && marked.city() == null
                && marked.summary() == null;
        return isEmpty ? Optional.empty() : Optional.of(marked);
    }

    static ScoreExplanation explanation(Score score) {
        return ScoreExplanation.builder()
                .score(score.value())
                .factors(score.factors().stream()
                        .map(factor -> ScoreFactor.builder()
                                .name(factor.name())
                                .value(factor.value())
                                .build())
                        .toList())
                .build();
    }
}
