package org.chainhall.server.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.uuid.Generators;
import io.dropwizard.jersey.validation.Validators;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chainhall.api.model.ImportFormat;
import org.chainhall.api.model.ImportMapping;
import org.chainhall.api.model.ImportMode;
import org.chainhall.server.codelist.CodeListFeature;
import org.chainhall.server.codelist.CodeLists;
import org.chainhall.server.directory.DirectoryFeature;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.place.PlaceFeature;
import org.chainhall.server.place.Places;
import org.chainhall.server.platform.database.DirectoryChanges;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.database.Transactions;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.http.JsonMappers;
import org.chainhall.server.platform.http.StrictJson;
import org.chainhall.server.platform.idempotency.Idempotency;
import org.chainhall.server.platform.locale.CldrNames;
import org.chainhall.server.provider.ProviderFeature;
import org.chainhall.server.region.Regions;
import org.chainhall.server.support.TestDatabase;
import org.jdbi.v3.core.Jdbi;

/** Imports on a real database, without HTTP: in a directory and a region of their own, so that no other worker has them. */
final class TestImports {
    /** Small, so that a few hundred rows are many batches. */
    static final int BATCH = 20;

    static final Duration LEASE = Duration.ofSeconds(30);
    static final ImportMapping MAPPING = mapping("""
            {"externalId": {"column": "id"},
             "names": [{"text": {"column": "name"}}],
             "sites": [{"city": {"column": "city"}, "country": {"column": "country"}}]}
            """);
    private static final CldrNames NAMES = new CldrNames();
    private static final CodeLists CODE_LISTS = new CodeListFeature(NAMES).lists();
    private static final InstantSource CLOCK = InstantSource.system();

    private final StrictJson json = new StrictJson(JsonMappers.strict(), Validators.newValidator());
    private final Transactions transactions;
    private final DirectoryService directories;
    private final ProviderFeature providers;
    private final FileSpool spool;
    private final ImportService service;
    private final DirectoryId directory;

    TestImports() {
        this(TestDatabase.shared().newDirectory());
    }

    TestImports(DirectoryId directory) {
        this(TestDatabase.shared().server(), directory);
        TestDatabase.shared()
                .superuser()
                .useHandle(handle -> handle.execute("UPDATE directory SET region = id::text WHERE id = ?", directory));
    }

    TestImports(Jdbi jdbi, DirectoryId directory) {
        this.directory = directory;
        this.transactions = new Transactions(jdbi);
        Cursors cursors = new Cursors("a-secret-that-only-the-tests-know");
        Places places = new PlaceFeature(NAMES, cursors).places();
        this.directories = new DirectoryFeature(
                        transactions,
                        new DirectoryChanges(jdbi),
                        new Regions(List.of()),
                        CODE_LISTS,
                        places,
                        cursors,
                        json,
                        CLOCK)
                .service();
        this.providers = new ProviderFeature(
                transactions,
                directories,
                CODE_LISTS,
                places,
                cursors,
                new Idempotency(transactions, JsonMappers.lenient(), CLOCK),
                json,
                JsonMappers.lenient(),
                CLOCK);
        this.spool = new FileSpool(transactions);
        this.service = new ImportService(transactions, spool, Generators.timeBasedEpochGenerator()::generate, CLOCK);
        directories.onDelete(new ImportContents(transactions, spool));
    }

    static ImportMapping mapping(String json) {
        try {
            return JsonMappers.strict().readValue(json, ImportMapping.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    ImportService service() {
        return service;
    }

    ImportHousekeeping housekeeping(Duration retention) {
        return new ImportHousekeeping(transactions, spool, retention, CLOCK);
    }

    FileSpool spool() {
        return spool;
    }

    DirectoryId directory() {
        return directory;
    }

    ImportId create(ImportMode mode, boolean dryRun) {
        return service.create(directory, ImportFormat.CSV, mode, dryRun, Optional.of(MAPPING))
                .id();
    }

    /** A CSV import that has its file. */
    ImportId upload(ImportMode mode, boolean dryRun, String csv) {
        ImportId id = create(mode, dryRun);
        service.upload(directory, id, ImportFormat.CSV, bytes(csv));
        return id;
    }

    ImportId upload(String csv) {
        return upload(ImportMode.UPSERT, false, csv);
    }

    /** Runs what waits, and says what became of the import. */
    ImportJob run(String csv) {
        ImportId id = upload(csv);
        runAll();
        return job(id);
    }

    void runAll() {
        ImportLeases leases = leases(LEASE);
        for (Optional<ImportLease> lease = leases.claim(); lease.isPresent(); lease = leases.claim()) {
            runner(leases).run(lease.get(), () -> false);
        }
    }

    /** Runs what is first, until the worker is told to stop, or is killed by what it asks. */
    void runNext(BooleanSupplier stopping) {
        ImportLeases leases = leases(LEASE);
        runner(leases).run(leases.claim().orElseThrow(), stopping);
    }

    ImportLeases leases(Duration duration) {
        return new ImportLeases(transactions, List.of(directory.toString()), duration, CLOCK);
    }

    ImportRunner runner(ImportLeases leases) {
        return new ImportRunner(
                leases, spool, new RowReaders(spool, json), new RowCheck(json, providers.rules()), writer());
    }

    BatchWriter writer() {
        return new BatchWriter(
                transactions, directories, providers.loader(), new ImportMetrics(new PrometheusRegistry()), BATCH);
    }

    /** Deletes the directory with all that is in it. */
    void deleteDirectory() {
        directories.delete(directory.toString(), "\"1\"");
    }

    /** As if the time of all leases had run out. */
    void lapse() {
        TestDatabase.shared()
                .superuser()
                .useHandle(handle -> handle.createUpdate(
                                "UPDATE import_lease SET leased_until = now() - interval '1 second' WHERE directory_id = :id")
                        .bind("id", directory)
                        .execute());
    }

    ImportJob job(ImportId id) {
        return service.get(directory, id);
    }

    /** The faults of rows, as {@code row externalId column pointer code}. */
    List<String> errors(ImportId id) {
        return service.listErrors(directory, id, 0, 0, Integer.MAX_VALUE).stream()
                .map(e -> e.rowNumber() + " " + e.externalId() + " " + e.columnName() + " " + e.pointer() + " "
                        + e.code())
                .toList();
    }

    /** What the import left: how it ended, its faults, what was written and what the index will be told. */
    List<Object> outcome(ImportId id) {
        ImportJob job = job(id);
        return List.of(
                job.state(),
                job.checkpoint(),
                List.of(job.rowsCreated(), job.rowsUpdated(), job.rowsUnchanged(), job.rowsFailed()),
                errors(id),
                providers(),
                count("index_work"),
                count("import_chunk"),
                count("import_lease"));
    }

    /** What was written, as {@code externalId vVersion profile}. */
    List<String> providers() {
        return query("SELECT external_id || ' v' || version || ' ' || profile FROM provider"
                + " WHERE directory_id = :id ORDER BY external_id COLLATE \"C\", display_name");
    }

    /** Rows of a table of this directory. */
    long count(String table) {
        return Long.parseLong(query("SELECT count(*)::text FROM " + table + " WHERE directory_id = :id")
                .getFirst());
    }

    private List<String> query(String sql) {
        return TestDatabase.shared()
                .superuser()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind("id", directory)
                        .mapTo(String.class)
                        .list());
    }

    static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
