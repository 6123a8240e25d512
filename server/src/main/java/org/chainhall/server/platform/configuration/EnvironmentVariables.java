package org.chainhall.server.platform.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts environment variables into a tree. The YAML is parsed before, so that whatever a password holds stays a text. A
 * value that is nothing but an empty variable is left out, as if its key were not there.
 */
final class EnvironmentVariables {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(?<name>\\w+)(?<otherwise>:-(?<value>[^}]*))?}");

    private final SortedSet<String> missing = new TreeSet<>();
    private final Function<String, @Nullable String> environment;

    EnvironmentVariables(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    JsonNode substitute(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode result = JsonNodeFactory.instance.objectNode();
                object.properties()
                        .forEach(field -> text(field.getValue()).ifPresent(value -> result.set(field.getKey(), value)));
                yield result;
            }
            case ArrayNode array -> {
                ArrayNode result = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> text(item).ifPresent(result::add));
                yield result;
            }
            default -> node;
        };
    }

    private Optional<JsonNode> text(JsonNode node) {
        if (!node.isTextual()) {
            return Optional.of(substitute(node));
        }
        String before = node.textValue();
        String after = VARIABLE.matcher(before).replaceAll(variable -> Matcher.quoteReplacement(value(variable)));
        return after.isEmpty() && !before.isEmpty()
                ? Optional.empty()
                : Optional.of(JsonNodeFactory.instance.textNode(after));
    }

    private String value(MatchResult variable) {
        String name = variable.group("name");
        String value = environment.apply(name);
        if (value != null) {
            return value;
        }
        if (variable.group("otherwise") == null) {
            missing.add(name);
            return "";
        }
        return variable.group("value");
    }

    SortedSet<String> missing() {
        return missing;
    }
}
