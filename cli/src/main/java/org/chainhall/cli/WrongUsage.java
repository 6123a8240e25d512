package org.chainhall.cli;

/** A command was called in a way that cannot work; the message is all that its caller has to read. */
public final class WrongUsage extends RuntimeException {
    public WrongUsage(String message) {
        super(message);
    }
}
