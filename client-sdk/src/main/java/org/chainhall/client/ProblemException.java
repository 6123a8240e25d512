package org.chainhall.client;

import java.util.List;
import org.chainhall.client.model.ProblemError;

/** The server answered, but not with success. What the common kinds have in common; other kinds are of this class. */
public sealed class ProblemException extends ChainhallException
        permits InvalidRequestException,
                UnauthorizedException,
                ForbiddenException,
                NotFoundException,
                ConflictException,
                PreconditionFailedException,
                UnavailableException {
    private final int status;
    private final String code;
    private final String detail;
    private final String requestId;
    private final transient List<ProblemError> errors;

    ProblemException(Failure failure) {
        super(failure.request().method(), failure.request().path(), failure.attempts(), failure.message(), null);
        this.status = failure.status();
        this.code = failure.code();
        this.detail = failure.detail();
        this.requestId = failure.requestId();
        this.errors = failure.errors();
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable code of the problem, for example {@code VALIDATION_FAILED}; {@code HTTP_…} if it was no Chainhall that answered. */
    public String code() {
        return code;
    }

    /** What happened this time, in words. */
    public String detail() {
        return detail;
    }

    /** The id under which the server's log knows the request; {@code unknown} if there was none. */
    public String requestId() {
        return requestId;
    }

    /** Every fault of the request, with a pointer to it; empty unless the request was invalid. */
    public List<ProblemError> errors() {
        return errors;
    }
}
