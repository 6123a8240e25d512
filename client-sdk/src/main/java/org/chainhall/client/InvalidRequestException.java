package org.chainhall.client;

/** 400 or 422: the request does not fit the contract; {@link #errors()} lists every fault. */
public final class InvalidRequestException extends ProblemException {
    InvalidRequestException(Failure failure) {
        super(failure);
    }
}
