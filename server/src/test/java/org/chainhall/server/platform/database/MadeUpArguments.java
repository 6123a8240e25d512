package org.chainhall.server.platform.database;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Arguments that fit the rows of {@link SampleRows}: every id is the one id, every text the one text, every number 1. A
 * parameter that may be null is, since it is mostly where a list begins.
 */
final class MadeUpArguments {
    private MadeUpArguments() {}

    static @Nullable Object[] of(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter ->
                        isNullable(parameter.getAnnotatedType()) ? null : value(parameter.getParameterizedType()))
                .toArray();
    }

    private static boolean isNullable(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == UUID.class) {
            return SampleRows.ID;
        } else if (plain == String.class) {
            return SampleRows.TEXT;
        } else if (plain == long.class || plain == Long.class) {
            return 1L;
        } else if (plain == int.class || plain == Integer.class) {
            return 1;
        } else if (plain == double.class || plain == Double.class) {
            return 1.0;
        } else if (plain == boolean.class || plain == Boolean.class) {
            return true;
        } else if (plain == Instant.class) {
            return SampleRows.LATER;
        } else if (plain == Duration.class) {
            return Duration.ofSeconds(1);
        } else if (plain == LocalDate.class) {
            return LocalDate.EPOCH;
        } else if (plain == byte[].class) {
            return new byte[] {1};
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        } else if (plain.isRecord()) {
            return record(plain);
        }
        throw new IllegalArgumentException("Say here what to pass for a " + type);
    }

    private static Object container(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == List.class || raw == Collection.class) {
            return List.of(value(arguments[0]));
        } else if (raw == Set.class) {
            return Set.of(value(arguments[0]));
        } else if (raw == Optional.class) {
            return Optional.of(value(arguments[0]));
        } else if (raw == Map.class) {
            return Map.of(value(arguments[0]), value(arguments[1]));
        }
        throw new IllegalArgumentException("Say here what to pass for a " + type);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Say here what to pass for a " + type, e);
        }
    }
}
