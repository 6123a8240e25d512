package org.chainhall.server.search.elastic;

import static org.chainhall.server.search.elastic.FieldNames.COUNTRIES;
import static org.chainhall.server.search.elastic.FieldNames.KINDS;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_CATEGORY;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_CHAINS;
import static org.chainhall.server.search.elastic.FieldNames.OFFERINGS_COVERS;
import static org.chainhall.server.search.elastic.FieldNames.SIZE_CLASS;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainhall.api.model.Offering;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.server.codelist.CodeList;
import org.chainhall.server.provider.Provider;

/**
 * What a provider has in common with others, as a search for them. A hit shares a service, a chain or a kind with it;
 * everything that they share adds to the score, so that what does the same comes before what is in the same country.
 */
final class LikenessTranslator {
    /** The one service is what a buyer compares first. */
    private static final float CATEGORY = 8;
    /** "Air freight" is like "ocean freight", but less than like itself. */
    private static final float CATEGORY_GROUP = 4;

    private static final float CHAIN = 2;
    private static final float SERVED = 1;
    private static final float COUNTRY = 3;
    private static final float KIND = 2;
    private static final float SIZE = 1;
    /** Of a provider with hundreds of them the first tell enough. */
    private static final int MOST_OF_EACH = 20;

    private final CodeList categories;
    private final FilterTranslator filters;
    private final CardProjection cards;

    LikenessTranslator(CodeList categories, PlaceTree places) {
        this.categories = categories;
        this.filters = new FilterTranslator(places);
        this.cards = new CardProjection(places);
    }

    SearchBody translate(Provider like, int limit) {
        ProviderProfile profile = like.profile();
        Set<String> own = of(profile, offering -> List.of(offering.category()));
        Set<String> groups = own.stream().flatMap(code -> group(code).stream()).collect(inOrder());

        Set<String> chains = of(profile, Offering::chains);
        List<String> kinds = profile.kinds().stream().map(Object::toString).toList();

        List<Query> summands = new ArrayList<>();
        own.forEach(code -> summands.add(onOffering("category:", CATEGORY, OFFERINGS_CATEGORY, code)));
        groups.forEach(code -> summands.add(onOffering("group:", CATEGORY_GROUP, OFFERINGS_CATEGORY, code)));
        chains.forEach(code -> summands.add(onOffering("chain:", CHAIN, OFFERINGS_CHAINS, code)));
        kinds.forEach(kind -> summands.add(Queries.summand("kind:" + kind, KIND, Queries.term(KINDS, kind))));
        of(profile, Offering::covers).forEach(place -> summands.add(serves(place)));
        cards.countries(profile).stream()
                .limit(MOST_OF_EACH)
                .forEach(country ->
                        summands.add(Queries.summand("country:" + country, COUNTRY, Queries.term(COUNTRIES, country))));
        Optional.ofNullable(profile.sizeClass())
                .ifPresent(size -> summands.add(Queries.summand("size:" + size, SIZE, Queries.term(SIZE_CLASS, size))));
        return new SearchBody(
                List.of(
                        Queries.any(List.of(
                                Queries.nested(OFFERINGS, Queries.terms(OFFERINGS_CATEGORY, both(own, groups))),
                                Queries.nested(OFFERINGS, Queries.terms(OFFERINGS_CHAINS, chains)),
                                Queries.terms(KINDS, kinds))),
                        others(like)),
                List.of(),
                summands,
                Map.of(),
                List.of(QueryTranslator.SCORE, QueryTranslator.TIE_BREAK),
                List.of(),
                limit);
    }

    /** The next wider category that is not a whole family, which the kinds tell. */
    private Optional<String> group(String category) {
        return categories
                .parent(category)
                .filter(wider -> categories.parent(wider).isPresent());
    }

    private static Set<String> of(ProviderProfile profile, Function<Offering, Collection<String>> codes) {
        return profile.offerings().stream()
                .flatMap(offering -> codes.apply(offering).stream())
                .distinct()
                .limit(MOST_OF_EACH)
                .collect(inOrder());
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(inOrder());
    }

    private static Query onOffering(String name, float weight, String field, String code) {
        return Queries.summand(name + code, weight, Queries.nested(OFFERINGS, Queries.term(field, code)));
    }

    /** The place itself, or a wider one. */
    private Query serves(String place) {
        return Queries.summand(
                "serves:" + place,
                SERVED,
                Queries.nested(OFFERINGS, filters.coversAll(OFFERINGS_COVERS, List.of(place))));
    }

    private static Query others(Provider like) {
        return Query.of(q ->
                q.bool(b -> b.mustNot(n -> n.ids(i -> i.values(like.id().toString())))));
    }

    private static Collector<String, ?, Set<String>> inOrder() {
        return Collectors.toCollection(LinkedHashSet::new);
    }
}
