package org.chainhall.server.platform.database;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** One row of one directory in every table, read from the catalogue so that a new table has one too. */
final class SampleRows {
    static final UUID ID = UUID.fromString("0195a5c0-0000-7000-8000-000000000001");
    /** Also JSON, for what is cast to it. */
    static final String TEXT = "1";

    static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

    private SampleRows() {}

    /** Inserts the rows, behind row security and without a look at the order that foreign keys ask for. */
    static void insert(Handle superuser) {
        superuser.useTransaction(handle -> {
            handle.execute("SET LOCAL session_replication_role = replica");
            tables(handle).forEach(table -> handle.execute(statement(handle, table)));
        });
    }

    static void delete(Handle superuser) {
        superuser.useTransaction(handle -> {
            handle.execute("SET LOCAL session_replication_role = replica");
            tables(handle)
                    .forEach(table -> handle.createUpdate("DELETE FROM <table> WHERE <key> = :id")
                            .define("table", table)
                            .define("key", table.equals("directory") ? "id" : "directory_id")
                            .bind("id", ID)
                            .execute());
        });
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery("""
                        SELECT DISTINCT table_name FROM information_schema.columns
                        WHERE table_schema = 'public' AND (column_name = 'directory_id' OR table_name = 'directory')
                        """).mapTo(String.class).list();
    }

    private static String statement(Handle handle, String table) {
        List<Map<String, Object>> columns =
                handle.createQuery("""
                        SELECT column_name, data_type FROM information_schema.columns
                        WHERE table_schema = 'public' AND table_name = :table
                        """).bind("table", table).mapToMap().list();
        String names = columns.stream()
                .map(column -> String.valueOf(column.get("column_name")))
                .collect(Collectors.joining(", "));
        String values = columns.stream()
                .map(column -> value(String.valueOf(column.get("data_type"))))
                .collect(Collectors.joining(", "));
        return "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE VALUES (%s)".formatted(table, names, values);
    }

    private static String value(String type) {
        return switch (type) {
            case "uuid" -> "'" + ID + "'";
            case "text" -> "'" + TEXT + "'";
            case "bigint", "integer" -> "1";
            case "boolean" -> "true";
            case "jsonb" -> "'{}'";
            case "bytea" -> "'\\x01'";
            case "ARRAY" -> "'{}'";
            case "date" -> "'2026-01-01'";
            case "timestamp with time zone" -> "'2026-01-01T00:00:00Z'";
            default -> throw new IllegalArgumentException("Say here what to put into a column of type " + type);
        };
    }
}
