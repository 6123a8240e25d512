package org.chainhall.server.platform.database;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jdbi.v3.jackson2.Jackson2Config;
import org.jdbi.v3.jackson2.Jackson2Plugin;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** Teaches JDBI what every repository relies on: PostgreSQL's types, JSON columns, the identity of a directory. */
public final class DatabasePlugin extends JdbiPlugin.Singleton {
    private final ObjectMapper json;

    /** Takes the mapper for stored JSON. */
    public DatabasePlugin(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.installPlugin(new PostgresPlugin());
        jdbi.installPlugin(new SqlObjectPlugin());
        jdbi.installPlugin(new Jackson2Plugin());
        jdbi.getConfig(Jackson2Config.class).setMapper(json);
        jdbi.registerCodecFactory(IdCodec.of(DirectoryId.class, DirectoryId::new, DirectoryId::value));
    }
}
