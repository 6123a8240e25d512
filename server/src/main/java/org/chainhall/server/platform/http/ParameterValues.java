package org.chainhall.server.platform.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Reads the text of a parameter as one of the contract's types. */
final class ParameterValues {
    private static final Map<Class<?>, Format> FORMATS = Map.of(
            String.class, new Format("text", Texts::normalised),
            Integer.class, new Format("a whole number", Integer::valueOf),
            Double.class, new Format("a number", ParameterValues::number),
            Boolean.class, new Format("true or false", ParameterValues::bool),
            UUID.class, new Format("a UUID", UUID::fromString),
            LocalDate.class, new Format("a date (RFC 3339)", LocalDate::parse),
            Instant.class,
                    new Format(
                            "a date and time (RFC 3339)",
                            text -> OffsetDateTime.parse(text).toInstant()));

    private ParameterValues() {}

    static boolean isKnown(Class<?> type) {
        return type.isEnum() || FORMATS.containsKey(type);
    }

    /** Reads a value. */
    static <T> T read(String text, Class<T> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.toString().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new Unreadable(
                            "UNKNOWN_VALUE", "Must be one of " + Arrays.toString(type.getEnumConstants()) + "."));
        }
        Format format = FORMATS.get(type);
        if (format == null) {
            throw new IllegalArgumentException(type.getName());
        }
        try {
            return type.cast(format.reader().apply(text));
        } catch (Unreadable e) {
            throw e;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Unreadable("INVALID_FORMAT", "Must be " + format.name() + ".");
        }
    }

    private static Double number(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** How a type is read, and what it is called. */
    private record Format(String name, Function<String, Object> reader) {}

    /** A value that is not of its type. */
    static final class Unreadable extends IllegalArgumentException {
        private final String code;
        private final String detail;

        Unreadable(String code, String detail) {
            super(detail);
            this.code = code;
            this.detail = detail;
        }

        Fault at(String parameter) {
            return Fault.query(parameter, code, detail);
        }
    }
}
