package org.chainhall.server.platform.configuration;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notes what a tree has that the settings do not take, and lets Jackson go on as if it were not there. */
final class BindingFaults extends DeserializationProblemHandler {
    private final Map<String, String> faults = new LinkedHashMap<>();

    Collection<String> faults() {
        return faults.values();
    }

    /** Whether the value at this place was left out for a fault of its own. */
    boolean covers(String path) {
        return faults.containsKey(path);
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String property)
            throws IOException {
        Collection<Object> known = deserializer.getKnownPropertyNames();
        note(parser, "is unknown" + (known == null || known.isEmpty() ? "" : "; known are " + names(known)));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String failure) {
        return noted(context, "cannot be read");
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String failure) {
        return noted(context, "cannot be read");
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String failure)
            throws IOException {
        note(parser, "has a value of the wrong kind");
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, Object argument, Throwable failure) {
        return noted(context, "cannot be read: " + failure.getMessage());
    }

    @Override
    public JavaType handleUnknownTypeId(
            DeserializationContext context, JavaType base, String id, TypeIdResolver resolver, String failure) {
        note(context.getParser(), "has an unknown type " + id);
        return context.constructType(Void.class);
    }

    @Override
    public JavaType handleMissingTypeId(
            DeserializationContext context, JavaType base, TypeIdResolver resolver, String failure) {
        note(context.getParser(), "has no type");
        return context.constructType(Void.class);
    }

    private @Nullable Object noted(DeserializationContext context, String fault) {
        note(context.getParser(), fault);
        return null;
    }

    private void note(JsonParser parser, String fault) {
        String path = parser.getParsingContext()
                .pathAsPointer()
                .toString()
                .substring(1)
                .replaceAll("/(\\d+)(?=/|$)", "[$1]")
                .replace('/', '.');
        faults.putIfAbsent(path, path + " " + fault);
    }

    private static String names(Collection<Object> known) {
        return known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
