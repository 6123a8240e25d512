package org.chainhall.server.imports.reading;

/** No row of the file can be read, or none any more; the message tells the caller why. */
public final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableFileException(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
