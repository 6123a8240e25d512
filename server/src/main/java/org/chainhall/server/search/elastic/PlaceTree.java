package org.chainhall.server.search.elastic;

import java.util.List;
import org.chainhall.server.place.PlaceCode;
import org.chainhall.server.place.Places;

/** Places by their codes as profiles and filters write them; a code that is of no form any more is nowhere. */
record PlaceTree(Places places) {
    /** All wider places. */
    List<String> wider(String code) {
        return PlaceCode.parse(code).stream()
                .flatMap(place -> places.ancestors(place).stream())
                .map(PlaceCode::value)
                .toList();
    }

    /** The countries that it is in or contains. */
    List<String> countries(String code) {
        return PlaceCode.parse(code).stream()
                .flatMap(place -> places.countriesIn(place).stream())
                .map(PlaceCode::value)
                .toList();
    }
}
