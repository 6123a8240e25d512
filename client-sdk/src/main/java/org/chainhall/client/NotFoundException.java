package org.chainhall.client;

/** 404: there is no such thing here; what belongs to another directory answers the same. */
public final class NotFoundException extends ProblemException {
    NotFoundException(Failure failure) {
        super(failure);
    }
}
