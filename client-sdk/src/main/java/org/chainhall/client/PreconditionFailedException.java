package org.chainhall.client;

/** 412 or 428: it has changed since the version that you hold; read it again. */
public final class PreconditionFailedException extends ProblemException {
    PreconditionFailedException(Failure failure) {
        super(failure);
    }
}
