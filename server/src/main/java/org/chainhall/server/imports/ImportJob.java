package org.chainhall.server.imports;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.chainhall.api.model.ImportFormat;
import org.chainhall.api.model.ImportMapping;
import org.chainhall.api.model.ImportMode;
import org.chainhall.api.model.ImportState;
import org.chainhall.server.platform.database.DirectoryId;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * An import.
 *
 * @param mapping of a CSV file
 * @param uploadId the upload whose chunks are the file
 * @param checkpoint the number of the last row whose outcome is committed
 * @param failure why no row could be read any more
 * @param startedAt when the whole file was here
 */
public record ImportJob(
        DirectoryId directoryId,
        ImportId id,
        ImportFormat format,
        ImportMode mode,
        boolean dryRun,
        @Json @Nullable ImportMapping mapping,
        ImportState state,
        @Nullable UUID uploadId,
        long checkpoint,
        long rowsCreated,
        long rowsUpdated,
        long rowsUnchanged,
        long rowsFailed,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    boolean isRunning() {
        return state == ImportState.RUNNING;
    }

    /** Whether a row whose external id exists replaces the provider. */
    boolean replaces() {
        return mode == ImportMode.UPSERT;
    }

    /** The column of a CSV file that has the rows' own ids. */
    @Nullable
    String externalIdColumn() {
        return mapping == null || mapping.externalId() == null
                ? null
                : mapping.externalId().column();
    }

    UUID wholeUpload() {
        return Objects.requireNonNull(uploadId, "an import runs on a whole upload");
    }
}
