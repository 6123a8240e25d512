package org.chainhall.server.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says what is wrong with JSON in our words: Jackson's own messages name Java classes. */
final class JsonFaults {
    private JsonFaults() {}

    static Problem problem(JsonProcessingException failure) {
        return Problems.invalid(fault(failure));
    }

    static Problem truncated() {
        return Problems.invalid(Fault.body("", "MALFORMED_JSON", "The body ends too early."));
    }

    static Fault fault(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException e ->
                Fault.body(pointer(e), "UNKNOWN_FIELD", "The contract knows no field `" + e.getPropertyName() + "`.");
            case InvalidFormatException e
            when e.getTargetType() != null && e.getTargetType().isEnum() ->
                Fault.body(
                        pointer(e),
                        "UNKNOWN_VALUE",
                        "Must be one of " + Arrays.toString(e.getTargetType().getEnumConstants()) + ".");
            case InvalidFormatException e ->
                Fault.body(pointer(e), "INVALID_FORMAT", "Cannot be read as " + typeName(e.getTargetType()) + ".");
            case MismatchedInputException e ->
                Fault.body(pointer(e), "WRONG_TYPE", "Must be " + typeName(e.getTargetType()) + ".");
            case StreamConstraintsException e ->
                Fault.body(position(e), "TOO_LARGE", "The JSON is nested too deeply, or a value in it is too long.");
            case JsonMappingException e
            when e.getCause() instanceof StreamConstraintsException ->
                Fault.body(pointer(e), "TOO_LARGE", "The JSON is nested too deeply, or a value in it is too long.");
            case JsonMappingException e -> Fault.body(pointer(e), "MALFORMED_JSON", "Cannot be read.");
            default -> Fault.body("", "MALFORMED_JSON", "This is not JSON" + place(failure) + ".");
        };
    }

    private static String position(JsonProcessingException failure) {
        return failure instanceof JsonMappingException mapping ? pointer(mapping) : "";
    }

    private static String place(JsonProcessingException failure) {
        return failure.getLocation() == null
                ? ""
                : " (line " + failure.getLocation().getLineNr() + ", column "
                        + failure.getLocation().getColumnNr() + ")";
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> "/" + (step.getFieldName() != null ? escape(step.getFieldName()) : step.getIndex()))
                .collect(Collectors.joining());
    }

    /** RFC 6901, 3. */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String typeName(Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "an array";
        }
        if (type == String.class || type.isEnum()) {
            return "a string";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
            return "a number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        return switch (type.getSimpleName()) {
            case "Instant" -> "a date and time (RFC 3339)";
            case "LocalDate" -> "a date (RFC 3339)";
            case "UUID" -> "a UUID";
            default -> "an object";
        };
    }
}
