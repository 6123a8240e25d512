package org.chainhall.server.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import java.util.List;

/** Binds JSON to a type of the contract as a request's body is bound: strictly, then validated. */
public final class StrictJson {
    private final ObjectMapper json;
    private final Validator validator;

    public StrictJson(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** Binds text; all faults at once as one 400. */
    public <T> T read(String text, Class<T> type) {
        try {
            return valid(json.readValue(text, type));
        } catch (JsonProcessingException e) {
            throw JsonFaults.problem(e);
        }
    }

    /** Binds a tree; all faults at once as one 400. */
    public <T> T read(JsonNode tree, Class<T> type) {
        try {
            return valid(json.treeToValue(tree, type));
        } catch (JsonProcessingException e) {
            throw JsonFaults.problem(e);
        }
    }

    /** Reads text as a tree, which {@link #read(JsonNode, Class)} may bind later. */
    public JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw JsonFaults.problem(e);
        }
    }

    public JsonNode tree(Object value) {
        return json.valueToTree(value);
    }

    private <T> T valid(T value) {
        if (value == null) {
            throw Problems.invalid(Fault.body("", "WRONG_TYPE", "Must be an object."));
        }
        List<Fault> faults = ValidationFaults.of(validator.validate(value));
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        return value;
    }
}
