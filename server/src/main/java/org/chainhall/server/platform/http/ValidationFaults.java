package org.chainhall.server.platform.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Turns violations of the contract's constraints into faults with JSON pointers. */
final class ValidationFaults {
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "REQUIRED"),
            Map.entry("NoNulls", "NULL_NOT_ALLOWED"),
            Map.entry("CodePoints", "INVALID_LENGTH"),
            Map.entry("Size", "INVALID_SIZE"),
            Map.entry("Pattern", "INVALID_FORMAT"),
            Map.entry("Min", "OUT_OF_RANGE"),
            Map.entry("Max", "OUT_OF_RANGE"),
            Map.entry("DecimalMin", "OUT_OF_RANGE"),
            Map.entry("DecimalMax", "OUT_OF_RANGE"));

    private ValidationFaults() {}

    /** The faults of a value that was bound from a body, in a stable order. */
    static <T> List<Fault> of(Set<ConstraintViolation<T>> violations) {
        return violations.stream()
                .map(violation ->
                        Fault.body(pointer(violation.getPropertyPath(), 0), code(violation), detail(violation)))
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
                .toList();
    }

    /** The pointer of a path, without its first nodes (the method and the parameter). */
    static String pointer(Path path, int skipped) {
        StringBuilder pointer = new StringBuilder();
        StreamSupport.stream(path.spliterator(), false).skip(skipped).forEach(node -> {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(JsonFaults.escape(String.valueOf(node.getKey())));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(JsonFaults.escape(node.getName()));
            }
        });
        return pointer.toString();
    }

    static String code(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return CODES.getOrDefault(constraint, constraint.toUpperCase(Locale.ROOT));
    }

    static String detail(ConstraintViolation<?> violation) {
        String message = violation.getMessage();
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
}
