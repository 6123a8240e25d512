package org.chainhall.client;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chainhall.client.internal.Request;
import org.chainhall.client.model.Problem;
import org.chainhall.client.model.ProblemError;

/** What is known of an answer that was no success; it becomes the exception that fits its status. */
record Failure(
        Request request,
        int attempts,
        int status,
        String code,
        String detail,
        String requestId,
        List<ProblemError> errors,
        Optional<Duration> retryAfter) {

    static Failure of(Request request, int attempts, Answer answer, Json json) {
        Optional<Problem> problem = problem(answer, json);
        return new Failure(
                request,
                attempts,
                answer.status(),
                problem.map(Problem::code).orElse("HTTP_" + answer.status()),
                problem.map(Problem::detail)
                        .or(() -> problem.map(Problem::title))
                        .orElse("the answer holds no problem details"),
                problem.map(Problem::requestId)
                        .or(() -> answer.header("X-Request-Id"))
                        .orElse("unknown"),
                problem.map(Problem::errors).orElse(List.of()),
                answer.retryAfter());
    }

    /** Empty if something between us and the server answered, for example a proxy. */
    private static Optional<Problem> problem(Answer answer, Json json) {
        if (!answer.header("Content-Type").orElse("").startsWith("application/problem+json")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.read(answer.body(), Problem.class));
        } catch (JacksonException notReadable) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    ProblemException exception() {
        return switch (status) {
            case 400, 422 -> new InvalidRequestException(this);
            case 401 -> new UnauthorizedException(this);
            case 403 -> new ForbiddenException(this);
            case 404 -> new NotFoundException(this);
            case 409 -> new ConflictException(this);
            case 412, 428 -> new PreconditionFailedException(this);
            case 429, 502, 503, 504 -> new UnavailableException(this);
            default -> new ProblemException(this);
        };
    }

    String message() {
        return request.method() + " " + request.path() + ": " + status + " " + code + ": " + detail + faults()
                + " (request " + requestId + ", " + ChainhallException.times(attempts) + ")";
    }

    private String faults() {
        StringBuilder text = new StringBuilder();
        for (ProblemError error : errors) {
            text.append("; ").append(error.pointer()).append(' ').append(error.detail());
        }
        return text.toString();
    }
}
