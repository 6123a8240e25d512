package org.chainhall.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.chainhall.server.support.TestDatabase;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the catalogue: a table that anyone adds is held by these rules, or named here. */
class RowSecurityTest {
    /** The tables that belong to no directory. */
    private static final Set<String> WITHOUT_DIRECTORY = Set.of(
            // The directories themselves: read before one is known.
            "directory",
            // Which indexes a region has.
            "index_target",
            // Liquibase's own.
            "databasechangelog",
            "databasechangeloglock");

    /** The policies that show rows to somebody else than their directory, each with the one setting that opens it. */
    private static final Set<String> EXCEPTIONS = Set.of(
            // Whoever holds the secret finds the key before the directory is known.
            "api_key.by_hash SELECT chainhall.key_hash",
            // The relay of a region claims across its directories; FOR UPDATE asks for an UPDATE policy too.
            "index_work.relay_reads SELECT chainhall.relay_region",
            "index_work.relay_locks UPDATE chainhall.relay_region",
            "index_work.relay_deletes DELETE chainhall.relay_region",
            "index_dead.relay_reads SELECT chainhall.relay_region",
            "index_dead.relay_locks UPDATE chainhall.relay_region",
            "index_dead.relay_deletes DELETE chainhall.relay_region",
            // Import workers look for work across directories; a lease has no content.
            "import_lease.worker_reads SELECT chainhall.import_worker",
            "import_lease.worker_claims UPDATE chainhall.import_worker",
            // The worker of a region looks for directories that have work; there are only ids and versions.
            "saved_search_work.worker_reads SELECT chainhall.saved_search_region");

    @Test
    void everyTableHasADirectoryOrIsNamedHere() {
        assertThat(read(RowSecurityTest::tablesWithoutDirectory))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_DIRECTORY);
    }

    @Test
    void everyTableOfADirectoryIsHeldByItsPolicyEvenForItsOwner() {
        assertThat(read(RowSecurityTest::unguarded)).isEmpty();
    }

    @Test
    void noOtherPolicyShowsRowsThanThoseNamedHere() {
        assertThat(read(RowSecurityTest::exceptions)).containsExactlyInAnyOrderElementsOf(EXCEPTIONS);
    }

    @Test
    void noRowIsWithoutADirectory() {
        assertThat(read(RowSecurityTest::nullable)).isEmpty();
    }

    @Test
    void everyUniqueIndexBeginsWithTheDirectory() {
        assertThat(read(RowSecurityTest::globallyUnique)).isEmpty();
    }

    @Test
    void everyReferenceBetweenTablesOfADirectoryIncludesIt() {
        assertThat(read(RowSecurityTest::crossingReferences)).isEmpty();
    }

    @Test
    void theServersRoleOwnsNothingAndCannotTruncate() {
        assertThat(read(RowSecurityTest::excessiveRights)).isEmpty();
    }

    @Test
    void nothingRunsWithTheRightsOfAnother() {
        assertThat(read(RowSecurityTest::borrowedRights)).isEmpty();
    }

    /** The rules themselves would notice. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TABLE fresh (id uuid PRIMARY KEY)                                                  | tablesWithoutDirectory
            CREATE TABLE fresh (directory_id uuid NOT NULL)                                           | unguarded
            ALTER TABLE provider NO FORCE ROW LEVEL SECURITY                                          | unguarded
            ALTER TABLE provider DISABLE ROW LEVEL SECURITY                                           | unguarded
            ALTER POLICY in_directory ON provider USING (true)                                        | unguarded
            ALTER POLICY in_directory ON provider WITH CHECK (true)                                   | unguarded
            DROP POLICY in_directory ON provider                                                      | unguarded
            CREATE POLICY open ON provider FOR SELECT USING (true)                                    | exceptions
            ALTER POLICY by_hash ON api_key USING (true)                                              | exceptions
            CREATE TABLE fresh (directory_id uuid)                                                    | nullable
            CREATE UNIQUE INDEX fresh ON provider (external_id)                                       | globallyUnique
            CREATE UNIQUE INDEX fresh ON provider (lower(slug), directory_id)                         | globallyUnique
            CREATE TABLE fresh (directory_id uuid, p uuid UNIQUE, FOREIGN KEY (p) REFERENCES fresh(p)) | crossingReferences
            GRANT TRUNCATE ON provider TO chainhall_server                                            | excessiveRights
            ALTER TABLE provider OWNER TO chainhall_server                                            | excessiveRights
            CREATE VIEW fresh AS SELECT * FROM provider                                               | borrowedRights
            CREATE FUNCTION fresh() RETURNS int SECURITY DEFINER RETURN 1                             | borrowedRights
            """)
    void noticesWhatBreaksTheRule(String change, String rule) {
        List<String> before = read(rule(rule));

        List<String> after = TestDatabase.shared().superuser().withHandle(handle -> {
            handle.begin();
            handle.execute(change);
            List<String> found = rule(rule).apply(handle);
            handle.rollback();
            return found;
        });

        assertThat(after).isNotEqualTo(before);
    }

    private static Function<Handle, List<String>> rule(String name) {
        return switch (name) {
            case "tablesWithoutDirectory" -> RowSecurityTest::tablesWithoutDirectory;
            case "unguarded" -> RowSecurityTest::unguarded;
            case "exceptions" -> RowSecurityTest::exceptions;
            case "nullable" -> RowSecurityTest::nullable;
            case "globallyUnique" -> RowSecurityTest::globallyUnique;
            case "crossingReferences" -> RowSecurityTest::crossingReferences;
            case "excessiveRights" -> RowSecurityTest::excessiveRights;
            case "borrowedRights" -> RowSecurityTest::borrowedRights;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static List<String> tablesWithoutDirectory(Handle handle) {
        return list(handle, "SELECT relname FROM tables WHERE directory_column IS NULL");
    }

    /** Without forced row security, or without the one policy that says for reads and writes whose rows they are. */
    private static List<String> unguarded(Handle handle) {
        return list(handle, """
                SELECT relname FROM tables WHERE directory_column IS NOT NULL AND NOT (
                    relrowsecurity AND relforcerowsecurity AND EXISTS (
                        SELECT FROM pg_policy WHERE polrelid = tables.oid AND polname = 'in_directory'
                        AND polpermissive AND polcmd = '*' AND polroles = '{0}'
                        AND pg_get_expr(polqual, polrelid) = pg_get_expr(polwithcheck, polrelid)
                        AND regexp_replace(pg_get_expr(polqual, polrelid), '\\s+', ' ', 'g') =
                            '(directory_id = (( SELECT NULLIF(current_setting(''chainhall.directory''::text, true), ''''::text) AS "nullif"))::uuid)'))
                """);
    }

    /** A policy that reads no setting of ours is listed with none. */
    private static List<String> exceptions(Handle handle) {
        return list(handle, """
                SELECT relname || '.' || polname || ' '
                    || CASE polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END
                    || ' ' || coalesce(substring(pg_get_expr(polqual, polrelid) FROM 'NULLIF\\(current_setting\\(''(chainhall\\.\\w+)'), 'open')
                FROM tables JOIN pg_policy ON polrelid = tables.oid WHERE polname <> 'in_directory'
                """);
    }

    private static List<String> nullable(Handle handle) {
        return list(handle, """
                SELECT relname FROM tables JOIN pg_attribute ON attrelid = tables.oid AND attnum = directory_column
                WHERE NOT attnotnull
                """);
    }

    /** A unique index across directories would tell one of them what another has. */
    private static List<String> globallyUnique(Handle handle) {
        return list(handle, """
                SELECT relname || ': ' || pg_get_indexdef(indexrelid) FROM tables JOIN pg_index ON indrelid = tables.oid
                WHERE directory_column IS NOT NULL AND indisunique AND indkey[0] <> directory_column
                """);
    }

    /** Foreign keys are checked behind row security, so that they alone could reach another directory's row. */
    private static List<String> crossingReferences(Handle handle) {
        return list(handle, """
                SELECT source.relname || ': ' || pg_get_constraintdef(pg_constraint.oid)
                FROM pg_constraint
                JOIN tables source ON source.oid = conrelid
                JOIN tables target ON target.oid = confrelid
                WHERE contype = 'f' AND source.directory_column IS NOT NULL AND target.directory_column IS NOT NULL
                AND NOT EXISTS (
                    SELECT FROM unnest(conkey, confkey) AS pair (source_column, target_column)
                    WHERE source_column = source.directory_column AND target_column = target.directory_column)
                """);
    }

    /** Row security does not hold an owner who lifts it, nor TRUNCATE. */
    private static List<String> excessiveRights(Handle handle) {
        return list(handle, """
                SELECT relname FROM tables
                WHERE pg_get_userbyid(relowner) = 'chainhall_server'
                OR has_table_privilege('chainhall_server', oid, 'TRUNCATE, REFERENCES, TRIGGER')
                """);
    }

    private static List<String> borrowedRights(Handle handle) {
        return list(handle, """
                SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
                AND NOT coalesce(reloptions @> '{security_invoker=true}', false)
                UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
                """);
    }

    private static List<String> read(Function<Handle, List<String>> rule) {
        return TestDatabase.shared().superuser().withHandle(rule::apply);
    }

    private static List<String> list(Handle handle, String query) {
        return handle.createQuery("""
                        WITH tables AS (
                            SELECT oid, relname, relowner, relrowsecurity, relforcerowsecurity, (
                                SELECT attnum FROM pg_attribute
                                WHERE attrelid = pg_class.oid AND attname = 'directory_id' AND NOT attisdropped) AS directory_column
                            FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p'))
                        """ + query).mapTo(String.class).list();
    }
}
