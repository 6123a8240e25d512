package org.chainhall.client;

/** 403: the key lacks the scope. */
public final class ForbiddenException extends ProblemException {
    ForbiddenException(Failure failure) {
        super(failure);
    }
}
