package org.chainhall.server.platform.http;

import io.dropwizard.jersey.validation.JerseyViolationException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.chainhall.server.platform.database.Constraints;
import org.eclipse.jetty.http.HttpException;
import org.glassfish.jersey.server.ParamException;
import org.glassfish.jersey.server.ParamException.PathParamException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Turns whatever a request fails with into a problem; what is not the caller's affair is logged and answered blandly. */
final class FailureMappers {
    private static final Logger LOG = LoggerFactory.getLogger(FailureMappers.class);

    /** SQLSTATEs that another try may not meet: lost connections, no resources, shutdowns, deadlocks, timeouts. */
    private static final Pattern PASSING = Pattern.compile("08.*|53.*|57.*|40001|40P01|55P03");

    private FailureMappers() {}

    /** For all failures that no other mapper is nearer to. */
    static final class Any implements ExceptionMapper<Throwable> {
        @Override
        public Response toResponse(Throwable failure) {
            return answer(failure);
        }
    }

    /** Jersey has a mapper for these, which this one is nearer than. */
    static final class Violations implements ExceptionMapper<ConstraintViolationException> {
        @Override
        public Response toResponse(ConstraintViolationException failure) {
            return answer(failure);
        }
    }

    private static Response answer(Throwable failure) {
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        Problem problem = problem(failure);
        MDC.put("problem", problem.type().code());
        return ProblemMapper.response(problem);
    }

    private static Problem problem(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case JerseyViolationException e -> RequestFaults.problem(e);
            case PathParamException e -> Problems.notFound();
            case ParamException e -> RequestFaults.problem(e);
            case WebApplicationException e -> HttpProblems.of(e.getResponse().getStatus());
            case JdbiException e when Constraints.directoryIsGone(e) -> Problems.notFound();
            case ConnectionException e -> databaseAway(e);
            default -> unexpected(failure);
        };
    }

    private static Problem unexpected(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http && http.getCode() < 500) {
                return HttpProblems.of(http.getCode());
            }
            if (cause instanceof ZipException) {
                return HttpProblems.of(400);
            }
            if (cause instanceof SQLException sql
                    && PASSING.matcher(String.valueOf(sql.getSQLState())).matches()) {
                return databaseAway(failure);
            }
        }
        LOG.error("Request failed", failure);
        return HttpProblems.internal();
    }

    private static Problem databaseAway(Throwable failure) {
        LOG.error("PostgreSQL does not do its part", failure);
        return Problems.unavailable("The database is not available at the moment.", Duration.ofSeconds(2));
    }
}
