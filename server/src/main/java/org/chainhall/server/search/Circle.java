package org.chainhall.server.search;

import java.util.List;
import java.util.OptionalDouble;
import org.chainhall.api.model.GeoPoint;

/** All points within a distance of one, on a globe. */
public record Circle(GeoPoint centre, double kilometres) {
    /** The mean radius of the earth, which Elasticsearch reckons with too. */
    private static final double EARTH_KILOMETRES = 6371.0087714;

    /** How far the nearest of some points is from the centre; empty if there are none. */
    public OptionalDouble nearest(List<GeoPoint> points) {
        return points.stream().mapToDouble(this::distance).min();
    }

    /** By the haversine formula. */
    private double distance(GeoPoint point) {
        double latitude = Math.toRadians(centre.lat());
        double otherLatitude = Math.toRadians(point.lat());
        double across = Math.sin((otherLatitude - latitude) / 2);
        double along = Math.sin(Math.toRadians(point.lon() - centre.lon()) / 2);
        double chord = across * across + Math.cos(latitude) * Math.cos(otherLatitude) * along * along;
        return 2 * EARTH_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
