package org.chainhall.server.place;

import java.util.Optional;
import java.util.regex.Pattern;

/** A well-formed code of a place; whether there is such a place, {@link Places} knows. */
public record PlaceCode(String value) {
    /** The world; three digits; two letters; two letters, a hyphen and one to three more; five characters without 0 and 1. */
    private static final Pattern FORM = Pattern.compile("\\*|[0-9]{3}|[A-Z]{2}(-[A-Z0-9]{1,3}|[A-Z2-9]{3})?");

    public static final PlaceCode WORLD = new PlaceCode("*");

    /** The kinds of places, the widest first. */
    public enum Kind {
        WORLD,
        /** UN M49. */
        AREA,
        /** ISO 3166-1 alpha-2. */
        COUNTRY,
        /** ISO 3166-2. */
        SUBDIVISION,
        /** UN/LOCODE. */
        LOCATION
    }

    public PlaceCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the code of a place: " + value);
        }
    }

    /** Reads a code; empty if it is of no form that a place can have. Codes are in capitals. */
    public static Optional<PlaceCode> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PlaceCode(text)) : Optional.empty();
    }

    public Kind kind() {
        return switch (value.length()) {
            case 1 -> Kind.WORLD;
            case 2 -> Kind.COUNTRY;
            case 3 -> Kind.AREA;
            default -> value.charAt(2) == '-' ? Kind.SUBDIVISION : Kind.LOCATION;
        };
    }

    /** The country that the code itself names: HR of HR, HR-08 and HRRJK. */
    Optional<PlaceCode> countryPart() {
        return switch (kind()) {
            case WORLD, AREA -> Optional.empty();
            case COUNTRY -> Optional.of(this);
            case SUBDIVISION, LOCATION -> Optional.of(new PlaceCode(value.substring(0, 2)));
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
