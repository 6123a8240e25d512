package org.chainhall.server.place;

import java.util.Locale;
import java.util.Optional;
import org.chainhall.api.PlacesApi;
import org.chainhall.api.http.Reply;
import org.chainhall.api.model.PlacePage;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.http.Page;
import org.chainhall.server.platform.http.Problems;
import org.chainhall.server.platform.locale.LocalizedReply;
import org.chainhall.server.platform.locale.PreferredLanguages;
import org.jspecify.annotations.Nullable;

/** Serves places to anybody. */
final class PlacesResource implements PlacesApi {
    private static final String LIST = "places";

    private final Places places;
    private final PlaceFinder finder;
    private final Cursors cursors;

    PlacesResource(Places places, Cursors cursors) {
        this.places = places;
        this.finder = new PlaceFinder(places);
        this.cursors = cursors;
    }

    @Override
    public Reply<org.chainhall.api.model.Place> getPlace(String placeCode, @Nullable String acceptLanguage) {
        Locale language = places.language(PreferredLanguages.of(acceptLanguage));
        return PlaceCode.parse(placeCode)
                .flatMap(code -> places.find(code, language))
                .map(place -> LocalizedReply.in(language, Reply.ok(PlaceMapper.model(place))))
                .orElseThrow(Problems::notFound);
    }

    @Override
    public Reply<PlacePage> listPlaces(
            String q, @Nullable String acceptLanguage, Integer limit, @Nullable String cursor) {
        Locale language = places.language(PreferredLanguages.of(acceptLanguage));
        Object[] binding = {LIST, q, language.toLanguageTag()};
        Optional<FoundPlace> after =
                Optional.ofNullable(cursor).map(position -> cursors.open(position, FoundPlace.class, binding));
        int size = Page.limit(limit);
        Page<FoundPlace> page =
                Page.of(finder.find(q, language, after, size + 1), size, last -> cursors.seal(last, binding));
        return LocalizedReply.in(language, Reply.ok(PlaceMapper.model(page.map(found -> place(found, language)))));
    }

    private Place place(FoundPlace found, Locale language) {
        return places.find(new PlaceCode(found.code()), language).orElseThrow();
    }
}
