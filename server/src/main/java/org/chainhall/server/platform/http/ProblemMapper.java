package org.chainhall.server.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.Locale;
import org.chainhall.api.model.ProblemError;
import org.chainhall.api.model.ProblemErrorIn;

/** Writes a {@link Problem} as the contract has it. */
final class ProblemMapper {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final int MOST_FAULTS = 50;

    private ProblemMapper() {}

    static Response response(Problem problem) {
        ResponseBuilder response =
                Response.status(problem.type().status()).type(MEDIA_TYPE).entity(model(problem, RequestIds.current()));
        problem.retryAfter().ifPresent(delay -> response.header(HttpHeaders.RETRY_AFTER, delay.toSeconds()));
        if (problem.type().status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    static org.chainhall.api.model.Problem model(Problem problem, String requestId) {
        ProblemType type = problem.type();
        List<ProblemError> errors = problem.faults().stream()
                .limit(MOST_FAULTS)
                .map(ProblemMapper::model)
                .toList();
        return new org.chainhall.api.model.Problem(
                "about:blank", type.title(), type.status(), problem.detail(), type.code(), requestId, errors);
    }

    private static ProblemError model(Fault fault) {
        return new ProblemError(
                fault.pointer(),
                ProblemErrorIn.valueOf(fault.in().name().toUpperCase(Locale.ROOT)),
                fault.code(),
                fault.detail());
    }
}
