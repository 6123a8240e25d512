package org.chainhall.server.imports;

import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainhall.api.ImportsApi;
import org.chainhall.api.http.Caller;
import org.chainhall.api.http.Reply;
import org.chainhall.api.model.ImportDraft;
import org.chainhall.api.model.ImportJobPage;
import org.chainhall.api.model.RowErrorPage;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.platform.database.DirectoryId;
import org.chainhall.server.platform.http.Cursors;
import org.chainhall.server.platform.http.Page;
import org.chainhall.server.platform.idempotency.Idempotency;
import org.chainhall.server.platform.idempotency.IdempotentOperation;
import org.jspecify.annotations.Nullable;

/** The operations with the tag imports. */
public final class ImportsResource implements ImportsApi {
    private final DirectoryService directories;
    private final ImportService imports;
    private final IdempotentOperation<org.chainhall.api.model.ImportJob> create;
    private final Cursors cursors;

    ImportsResource(DirectoryService directories, ImportService imports, Idempotency idempotency, Cursors cursors) {
        this.directories = directories;
        this.imports = imports;
        this.create = idempotency.operation("createImport", org.chainhall.api.model.ImportJob.class);
        this.cursors = cursors;
    }

    @Override
    public Reply<ImportJobPage> listImports(Caller caller, String slug, Integer askedLimit, @Nullable String cursor) {
        DirectoryId directory = directories.get(slug).id();
        int limit = Page.limit(askedLimit);
        Optional<UUID> after = Optional.ofNullable(cursor)
                .map(c -> cursors.open(c, Position.class, "imports", directory).after());
        Page<ImportJob> page = Page.of(
                imports.list(directory, after, limit + 1),
                limit,
                last -> cursors.seal(new Position(last.id().value()), "imports", directory));
        return Reply.ok(ImportMapper.page(page));
    }

    @Override
    public Reply<org.chainhall.api.model.ImportJob> createImport(
            Caller caller, String slug, ImportDraft draft, @Nullable String idempotencyKey) {
        DirectoryId directory = directories.get(slug).id();
        return create.once(caller, directory, idempotencyKey, draft, () -> {
            ImportJob created = imports.create(
                    directory, draft.format(), draft.mode(), draft.dryRun(), Optional.ofNullable(draft.mapping()));
            URI location = URI.create("/v1/directories/" + slug + "/imports/" + created.id());
            return Reply.created(location, ImportMapper.model(created));
        });
    }

    @Override
    public Reply<org.chainhall.api.model.ImportJob> getImport(Caller caller, String slug, UUID id) {
        return Reply.ok(ImportMapper.model(imports.get(directories.get(slug).id(), new ImportId(id))));
    }

    @Override
    public Reply<org.chainhall.api.model.ImportJob> uploadImportContent(
            Caller caller, String slug, UUID id, InputStream file, String contentType) {
        ImportJob running = imports.upload(
                directories.get(slug).id(),
                new ImportId(id),
                ImportMapper.format(MediaType.valueOf(contentType)),
                file);
        return Reply.accepted(ImportMapper.model(running));
    }

    @Override
    public Reply<RowErrorPage> listImportErrors(
            Caller caller, String slug, UUID id, Integer askedLimit, @Nullable String cursor) {
        DirectoryId directory = directories.get(slug).id();
        int limit = Page.limit(askedLimit);
        RowPosition after = Optional.ofNullable(cursor)
                .map(c -> cursors.open(c, RowPosition.class, "import-errors", directory, id))
                .orElse(RowPosition.START);
        List<RowError> rows = imports.listErrors(directory, new ImportId(id), after.row(), after.number(), limit + 1);
        Page<RowError> page = Page.of(
                rows,
                limit,
                last -> cursors.seal(new RowPosition(last.rowNumber(), last.number()), "import-errors", directory, id));
        return Reply.ok(ImportMapper.errors(page));
    }

    @Override
    public Reply<org.chainhall.api.model.ImportJob> cancelImport(Caller caller, String slug, UUID id) {
        return Reply.ok(ImportMapper.model(imports.cancel(directories.get(slug).id(), new ImportId(id))));
    }

    /** Where a page of imports begins: after this one. */
    record Position(UUID after) {}

    /** Where a page of faults begins: after this one. */
    record RowPosition(long row, int number) {
        static final RowPosition START = new RowPosition(0, 0);
    }
}
