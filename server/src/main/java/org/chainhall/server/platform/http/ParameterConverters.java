package org.chainhall.server.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Lets Jersey read parameters as the contract means them; first, because Dropwizard guesses at enums. */
@Priority(1)
final class ParameterConverters implements ParamConverterProvider {
    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return ParameterValues.isKnown(type) ? new Converter<>(type) : null;
    }

    private record Converter<T>(Class<T> type) implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String value) {
            return value == null ? null : ParameterValues.read(value, type);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
