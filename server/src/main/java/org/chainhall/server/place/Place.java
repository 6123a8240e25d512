package org.chainhall.server.place;

import java.util.List;
import java.util.Optional;
import org.chainhall.api.model.GeoPoint;

/**
 * A known place.
 *
 * @param name in the language that was asked for, if the place has a name in it
 * @param within the wider places that it lies in, the narrowest first
 */
public record Place(PlaceCode code, String name, List<PlaceCode> within, Optional<GeoPoint> point) {}
