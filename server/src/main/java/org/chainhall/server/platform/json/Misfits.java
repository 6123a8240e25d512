package org.chainhall.server.platform.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Binds what fits of a tree: takes out what does not, one after the other. */
public final class Misfits {
    private Misfits() {}

    /**
     * Binds a tree, which is changed.
     *
     * @param most how many misfits are looked for
     * @param misfit hears of each
     * @return empty if there were too many, or if the whole of it does not fit
     */
    public static <T> Optional<T> bind(
            ObjectReader reader, JsonNode tree, int most, Consumer<JsonMappingException> misfit) {
        for (int found = 0; found <= most; found++) {
            try {
                T value = reader.readValue(tree);
                return Optional.ofNullable(value);
            } catch (JsonMappingException e) {
                misfit.accept(e);
                if (!takeOut(tree, e.getPath())) {
                    return Optional.empty();
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return Optional.empty();
    }

    /** An item of an array becomes null, so that the pointers to the others stay. */
    private static boolean takeOut(JsonNode tree, List<Reference> path) {
        if (path.isEmpty()) {
            return false;
        }
        JsonNode parent = tree;
        for (Reference step : path.subList(0, path.size() - 1)) {
            parent = step.getFieldName() != null ? parent.path(step.getFieldName()) : parent.path(step.getIndex());
        }
        Reference last = path.getLast();
        return switch (parent) {
            case ObjectNode object -> object.remove(last.getFieldName()) != null;
            case ArrayNode array -> !(array.set(last.getIndex(), NullNode.instance) instanceof NullNode);
            default -> false;
        };
    }
}
