package org.chainhall.server.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validator;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Binds JSON to a type of the contract as a request's body is bound: strictly, all faults at once, its texts in NFC.
 * This is the one place where texts that callers send are normalised.
 */
public final class StrictJson {
    private static final int MOST_FAULTS = 50;

    private final ObjectMapper json;
    private final Validator validator;

    public StrictJson(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** Reads text as JSON of whatever shape. */
    public JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw JsonFaults.problem(e);
        }
    }

    /** Binds and validates text; all faults at once as one 400. */
    public <T> T read(String text, Class<T> type) {
        return read(parse(text), type);
    }

    /** Binds and validates a tree, which stays as it is; all faults at once as one 400. */
    public <T> T read(JsonNode tree, Class<T> type) {
        T value = type.cast(bind(tree, type));
        List<Fault> faults = ValidationFaults.of(validator.validate(value));
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        return value;
    }

    public JsonNode tree(Object value) {
        return json.valueToTree(value);
    }

    /** Reads a body's JSON; a body that is broken is the caller's fault. */
    JsonNode parse(InputStream body) throws IOException {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw JsonFaults.problem(e);
        } catch (EOFException e) {
            throw JsonFaults.truncated();
        }
    }

    /** Binds a tree. A value whose constraints alone are violated passes: Jersey validates it with the parameters. */
    Object bind(JsonNode tree, Type type) {
        if (tree.isMissingNode() || tree.isNull()) {
            throw Problems.invalid(Fault.body("", "REQUIRED", "A JSON value is required."));
        }
        List<Fault> faults = new ArrayList<>();
        JsonNode rest = JsonTexts.normalised(tree, faults);
        Object value = bindWhatFits(rest, type, faults);
        if (value == null || !faults.isEmpty()) {
            throw Problems.invalid(withViolations(value, faults));
        }
        return value;
    }

    /** Takes out what does not fit, one after the other, since Jackson stops at the first. */
    private @Nullable Object bindWhatFits(JsonNode tree, Type type, List<Fault> faults) {
        while (faults.size() < MOST_FAULTS) {
            try {
                return json.readerFor(json.constructType(type)).readValue(tree);
            } catch (JsonMappingException e) {
                faults.add(JsonFaults.fault(e));
                if (!takeOut(tree, e.getPath())) {
                    return null;
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return null;
    }

    private static boolean takeOut(JsonNode tree, List<JsonMappingException.Reference> path) {
        JsonNode parent = tree;
        for (JsonMappingException.Reference step : path.subList(0, Math.max(0, path.size() - 1))) {
            parent = step.getFieldName() != null ? parent.path(step.getFieldName()) : parent.path(step.getIndex());
        }
        if (path.isEmpty()) {
            return false;
        }
        JsonMappingException.Reference last = path.getLast();
        return switch (parent) {
            case ObjectNode object -> object.remove(last.getFieldName()) != null;
            case ArrayNode array -> array.set(last.getIndex(), NullNode.instance) != null;
            default -> false;
        };
    }

    /** What was taken out would be missing as well; one fault for it is enough. */
    private List<Fault> withViolations(@Nullable Object value, List<Fault> faults) {
        if (value == null) {
            return faults;
        }
        Stream<Fault> violations = ValidationFaults.of(validator.validate(value)).stream()
                .filter(violation -> faults.stream().noneMatch(fault -> overlap(fault.pointer(), violation.pointer())));
        return Stream.concat(faults.stream(), violations).toList();
    }

    private static boolean overlap(String fault, String violation) {
        return (fault + "/").startsWith(violation + "/") || (violation + "/").startsWith(fault + "/");
    }
}
