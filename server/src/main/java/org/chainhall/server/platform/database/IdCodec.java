package org.chainhall.server.platform.database;

import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.codec.Codec;
import org.jdbi.v3.core.codec.CodecFactory;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.qualifier.QualifiedType;

/** Lets a record around a UUID or a text bind and map as itself. */
public final class IdCodec {
    private IdCodec() {}

    public static <T> CodecFactory of(Class<T> type, Function<UUID, T> wrap, Function<T, UUID> unwrap) {
        return codec(type, UUID.class, wrap, unwrap);
    }

    public static <T> CodecFactory ofText(Class<T> type, Function<String, T> wrap, Function<T, String> unwrap) {
        return codec(type, String.class, wrap, unwrap);
    }

    private static <T, V> CodecFactory codec(
            Class<T> type, Class<V> column, Function<V, T> wrap, Function<T, V> unwrap) {
        return CodecFactory.forSingleCodec(QualifiedType.of(type), new Codec<T>() {
            @Override
            public ColumnMapper<T> getColumnMapper() {
                return (result, number, context) -> {
                    V value = result.getObject(number, column);
                    return value == null ? null : wrap.apply(value);
                };
            }

            @Override
            public Function<T, Argument> getArgumentFunction() {
                return id -> (position, statement, context) -> statement.setObject(position, unwrap.apply(id));
            }
        });
    }
}
