package org.chainhall.server.place;

import java.util.Optional;
import org.chainhall.api.model.GeoPoint;

/** A port, airport or inland depot of UN/LOCODE. */
record Location(PlaceCode code, String name, Optional<PlaceCode> subdivision, Optional<GeoPoint> point) {}
