package org.chainhall.client;

import org.jspecify.annotations.Nullable;

/**
 * A call that did not succeed: the server answered with a problem ({@link ProblemException}), or there was no usable
 * answer ({@link TransportException}). The message names the request and never holds the API key.
 */
public abstract sealed class ChainhallException extends RuntimeException permits ProblemException, TransportException {
    private final String method;
    private final String path;
    private final int attempts;

    ChainhallException(String method, String path, int attempts, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.method = method;
        this.path = path;
        this.attempts = attempts;
    }

    /** The HTTP method of the request. */
    public String method() {
        return method;
    }

    /** The path of the request, without its query. */
    public String path() {
        return path;
    }

    /** How often the request was sent. */
    public int attempts() {
        return attempts;
    }

    static String times(int attempts) {
        return attempts == 1 ? "1 attempt" : attempts + " attempts";
    }
}
