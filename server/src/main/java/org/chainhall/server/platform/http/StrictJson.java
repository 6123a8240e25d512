package org.chainhall.server.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainhall.server.platform.json.Misfits;

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
        Optional<Object> value = Misfits.bind(
                json.readerFor(json.constructType(type)),
                rest,
                MOST_FAULTS,
                misfit -> faults.add(JsonFaults.fault(misfit)));
        if (value.isEmpty() || !faults.isEmpty()) {
            throw Problems.invalid(withViolations(value, faults));
        }
        return value.get();
    }

    /** What was taken out would be missing as well; one fault for it is enough. */
    private List<Fault> withViolations(Optional<Object> value, List<Fault> faults) {
        Stream<Fault> violations = value.stream()
                .flatMap(bound -> ValidationFaults.of(validator.validate(bound)).stream())
                .filter(violation -> faults.stream().noneMatch(fault -> overlap(fault.pointer(), violation.pointer())));
        return Stream.concat(faults.stream(), violations).toList();
    }

    private static boolean overlap(String fault, String violation) {
        return (fault + "/").startsWith(violation + "/") || (violation + "/").startsWith(fault + "/");
    }
}
