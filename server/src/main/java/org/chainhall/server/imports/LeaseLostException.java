package org.chainhall.server.imports;

/** The import has ended, was cancelled or taken over, or its directory is gone: whoever runs it must stop. */
final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLostException() {
        super("The import is no longer this worker's", null, false, false);
    }
}
