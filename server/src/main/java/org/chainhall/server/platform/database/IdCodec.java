package org.chainhall.server.platform.database;

import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.codec.Codec;
import org.jdbi.v3.core.codec.CodecFactory;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.qualifier.QualifiedType;

/** Lets a record around a UUID bind and map as itself. */
public final class IdCodec {
    private IdCodec() {}

    public static <T> CodecFactory of(Class<T> type, Function<UUID, T> wrap, Function<T, UUID> unwrap) {
        return CodecFactory.forSingleCodec(QualifiedType.of(type), new Codec<T>() {
            @Override
            public ColumnMapper<T> getColumnMapper() {
                return (result, column, context) -> {
                    UUID value = result.getObject(column, UUID.class);
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
