package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.chainhall.server.platform.http.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private final Gate gate = new Gate("eu");
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void answersUnavailableAndWhenToComeBack() {
        assertThatThrownBy(this::failing).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type().status()).isEqualTo(503);
            assertThat(problem.type().code()).isEqualTo("SEARCH_UNAVAILABLE");
            assertThat(problem.retryAfter()).contains(Duration.ofSeconds(5));
        });
    }

    @Test
    void stopsAskingWhatDoesNotAnswerAndComesBackByItself() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(this::failing).isInstanceOf(Problem.class);
        }
        assertThat(calls.get()).isLessThan(20);

        await().atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .until(() -> gate.call(() -> "found").equals("found"));

        assertThat(gate.<String>call(() -> "found")).isEqualTo("found");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 429, 500, 503})
    void takesAMissingOrBusyIndexForUnavailable(int status) {
        assertThatThrownBy(() -> gate.call(() -> {
                    throw answer(status);
                }))
                .isInstanceOf(Problem.class);
    }

    @Test
    void doesNotHideAQueryThatIsWrong() {
        assertThatThrownBy(() -> gate.call(() -> {
                    throw answer(400);
                }))
                .isInstanceOf(ElasticsearchException.class);
    }

    private void failing() {
        gate.call(() -> {
            calls.incrementAndGet();
            throw refused();
        });
    }

    private static IOException refused() {
        return new ConnectException("Connection refused");
    }

    private static ElasticsearchException answer(int status) {
        return new ElasticsearchException(
                "es/search",
                ErrorResponse.of(r -> r.status(status).error(e -> e.type("t").reason("r"))));
    }
}
