package org.chainhall.server.search.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.function.CheckedSupplier;
import java.io.IOException;
import java.time.Duration;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.search.SearchProblems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between searches and an Elasticsearch that may be away. When it does not answer twice in a row, searches fail
 * at once instead of waiting too; each second one of them tries, and opens the gate again when it is answered.
 */
final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final int FAILURES = 2;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final String region;
    private final CircuitBreaker<Object> breaker = CircuitBreaker.builder()
            .handle(IOException.class)
            .withFailureThreshold(FAILURES)
            .withDelay(PAUSE)
            .build();

    Gate(String region) {
        this.region = region;
    }

    /** Calls Elasticsearch; fails with 503 if it cannot answer now. */
    <T> T call(CheckedSupplier<T> call) {
        try {
            return Failsafe.with(breaker).get(call);
        } catch (CircuitBreakerOpenException e) {
            throw SearchProblems.unavailable(RETRY_AFTER);
        } catch (ElasticsearchException e) {
            if (isOurFault(e)) {
                throw e;
            }
            throw unavailable(e);
        } catch (FailsafeException e) {
            throw unavailable(e);
        }
    }

    /** What an index or a node that is missing, busy or broken answers is not; a query that it cannot read is. */
    private static boolean isOurFault(ElasticsearchException e) {
        return e.status() >= 400 && e.status() < 500 && e.status() != 404 && e.status() != 429;
    }

    private Problem unavailable(Throwable cause) {
        LOG.warn("The index of region {} cannot be asked: {}", region, cause.toString());
        return SearchProblems.unavailable(RETRY_AFTER);
    }
}
