package org.chainhall.server.imports;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.chainhall.api.model.ImportFormat;
import org.chainhall.api.model.ImportJobPage;
import org.chainhall.api.model.ImportRows;
import org.chainhall.api.model.RowErrorPage;
import org.chainhall.server.platform.http.Page;

/** Between imports and what the contract says of them. */
final class ImportMapper {
    private ImportMapper() {}

    static org.chainhall.api.model.ImportJob model(ImportJob job) {
        return org.chainhall.api.model.ImportJob.builder()
                .id(job.id().value())
                .format(job.format())
                .mode(job.mode())
                .dryRun(job.dryRun())
                .state(job.state())
                .rows(ImportRows.builder()
                        .read(job.checkpoint())
                        .created(job.rowsCreated())
                        .updated(job.rowsUpdated())
                        .unchanged(job.rowsUnchanged())
                        .failed(job.rowsFailed())
                        .build())
                .failure(job.failure())
                .createdAt(job.createdAt())
                .startedAt(job.startedAt())
                .endedAt(job.endedAt())
                .build();
    }

    static ImportJobPage page(Page<ImportJob> page) {
        return ImportJobPage.builder()
                .items(page.items().stream().map(ImportMapper::model).toList())
                .limit(page.limit())
                .nextCursor(page.nextCursor())
                .build();
    }

    static RowErrorPage errors(Page<RowError> page) {
        return RowErrorPage.builder()
                .items(page.items().stream().map(ImportMapper::error).toList())
                .limit(page.limit())
                .nextCursor(page.nextCursor())
                .build();
    }

    private static org.chainhall.api.model.RowError error(RowError error) {
        return org.chainhall.api.model.RowError.builder()
                .row(error.rowNumber())
                .externalId(error.externalId())
                .column(error.columnName())
                .pointer(error.pointer())
                .code(error.code())
                .detail(error.detail())
                .build();
    }

    /** The format that a media type of the contract stands for; a charset other than UTF-8 is refused. */
    static ImportFormat format(MediaType type) {
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw ImportProblems.wrongCharset();
        }
        return type.getSubtype().equals("csv") ? ImportFormat.CSV : ImportFormat.NDJSON;
    }
}
