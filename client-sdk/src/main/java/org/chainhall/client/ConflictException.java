package org.chainhall.client;

/** 409: the request conflicts with what is there, for example an external id that is taken. */
public final class ConflictException extends ProblemException {
    ConflictException(Failure failure) {
        super(failure);
    }
}
