package org.chainhall.cli;

/** A command could not do what it was asked to; the message is all that its caller has to read. */
public final class CommandFailure extends RuntimeException {
    public CommandFailure(String message) {
        super(message);
    }
}
