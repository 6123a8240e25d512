package org.chainhall.server.platform.configuration;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A setting that cannot be read. Its value is not said: it may be a secret.
 *
 * @param path as the validator writes it
 */
record BindingFault(String path, String detail) {
    static BindingFault of(JsonMappingException misfit) {
        return new BindingFault(
                path(misfit),
                switch (misfit) {
                    case UnrecognizedPropertyException e -> "is unknown; known are " + names(e.getKnownPropertyIds());
                    case InvalidTypeIdException e -> "has no type that is known: " + e.getTypeId();
                    default -> "cannot be read";
                });
    }

    private static String path(JsonMappingException misfit) {
        StringBuilder path = new StringBuilder();
        for (Reference step : misfit.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String names(Collection<Object> known) {
        return known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    /** Whether a violation is about what was left out, or about something in it. */
    boolean covers(String violation) {
        return violation.equals(path) || violation.startsWith(path + ".") || violation.startsWith(path + "[");
    }

    @Override
    public String toString() {
        return path + " " + detail;
    }
}
