package org.chainhall.client;

/** 401: there is no key, or it is not valid (any more). */
public final class UnauthorizedException extends ProblemException {
    UnauthorizedException(Failure failure) {
        super(failure);
    }
}
