package org.chainhall.server.imports;

import org.chainhall.server.platform.http.Fault;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.platform.http.ProblemType;
import org.chainhall.server.platform.http.Problems;

/** What can go wrong with imports alone; what goes wrong with their rows is a {@link RowError}. */
final class ImportProblems {
    private static final ProblemType NOT_AWAITING_CONTENT =
            new ProblemType(409, "IMPORT_NOT_AWAITING_CONTENT", "The import awaits no content");
    private static final ProblemType ENDED = new ProblemType(409, "IMPORT_ENDED", "The import has ended");
    private static final ProblemType WRONG_FORMAT =
            new ProblemType(415, "UNSUPPORTED_MEDIA_TYPE", "The media type is not supported");
    private static final ProblemType UPLOAD_BROKEN = new ProblemType(400, "UPLOAD_BROKEN", "The upload broke off");

    private ImportProblems() {}

    static Problem mappingRequired() {
        return Problems.invalid(Fault.body("/mapping", "REQUIRED", "CSV needs a mapping."));
    }

    static Problem mappingNotAllowed() {
        return Problems.invalid(Fault.body("/mapping", "NOT_ALLOWED", "NDJSON takes no mapping."));
    }

    static Problem notAwaitingContent() {
        return new Problem(NOT_AWAITING_CONTENT, "It has its file, or has ended; create another import.");
    }

    static Problem ended() {
        return new Problem(ENDED, "It can no longer be cancelled.");
    }

    static Problem wrongFormat(String expected) {
        return new Problem(WRONG_FORMAT, "The import was created for " + expected + ".");
    }

    static Problem wrongCharset() {
        return new Problem(WRONG_FORMAT, "Files are read as UTF-8.");
    }

    static Problem uploadBroken() {
        return new Problem(UPLOAD_BROKEN, "The file did not arrive whole; send it again.");
    }
}
