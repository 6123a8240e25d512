package org.chainhall.server.place;

import org.chainhall.api.model.PlaceKind;
import org.chainhall.api.model.PlacePage;
import org.chainhall.server.platform.http.Page;

/** Places as the contract writes them. */
final class PlaceMapper {
    private PlaceMapper() {}

    static org.chainhall.api.model.Place model(Place place) {
        return org.chainhall.api.model.Place.builder()
                .code(place.code().value())
                .kind(kind(place.code().kind()))
                .name(place.name())
                .within(place.within().stream().map(PlaceCode::value).toList())
                .point(place.point().orElse(null))
                .build();
    }

    static PlacePage model(Page<Place> page) {
        return PlacePage.builder()
                .items(page.items().stream().map(PlaceMapper::model).toList())
                .limit(page.limit())
                .nextCursor(page.nextCursor())
                .build();
    }

    private static PlaceKind kind(PlaceCode.Kind kind) {
        return switch (kind) {
            case WORLD -> PlaceKind.WORLD;
            case AREA -> PlaceKind.AREA;
            case COUNTRY -> PlaceKind.COUNTRY;
            case SUBDIVISION -> PlaceKind.SUBDIVISION;
            case LOCATION -> PlaceKind.LOCATION;
        };
    }
}
