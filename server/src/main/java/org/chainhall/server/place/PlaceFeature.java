package org.chainhall.server.place;

import org.chainhall.api.PlacesApi;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.locale.CldrNames;

/** The door of this package: builds the places and what serves them. */
public final class PlaceFeature {
    private final Places places;
    private final Cursors cursors;

    public PlaceFeature(CldrNames names, Cursors cursors) {
        this.places = new Places(new Areas(), new PlaceFiles(), names);
        this.cursors = cursors;
    }

    public Places places() {
        return places;
    }

    public PlacesApi resource() {
        return new PlacesResource(places, cursors);
    }
}
