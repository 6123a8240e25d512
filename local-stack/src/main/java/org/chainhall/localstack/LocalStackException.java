package org.chainhall.localstack;

/** The stack could not be started or set up; the message says what to do about it. */
public final class LocalStackException extends RuntimeException {
    LocalStackException(String message) {
        super(message);
    }

    LocalStackException(String message, Throwable cause) {
        super(message, cause);
    }
}
