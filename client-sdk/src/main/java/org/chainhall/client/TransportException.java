package org.chainhall.client;

import java.net.ConnectException;
import org.chainhall.client.internal.Request;

/**
 * There was no usable answer: no connection, no answer in time, a broken answer or one that was cut short, or the thread
 * was interrupted (it stays interrupted). Unless the connection could not be made at all, a change may or may not have happened: read the
 * resource before you repeat it.
 */
public final class TransportException extends ChainhallException {
    TransportException(Request request, int attempts, Throwable cause) {
        super(
                request.method(),
                request.path(),
                attempts,
                request.method() + " " + request.path() + ": " + reason(cause) + " (" + times(attempts) + ")",
                cause);
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        if (cause instanceof ConnectException) {
            return message == null ? "no connection" : "no connection: " + message;
        }
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
