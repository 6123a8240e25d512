package org.chainhall.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.UUID;
import org.chainhall.client.model.ProblemError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
    private static final UUID ID = UUID.fromString(ClientFixture.ID);
    private final ClientFixture client = new ClientFixture();

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, InvalidRequestException",
        "401, UnauthorizedException",
        "403, ForbiddenException",
        "404, NotFoundException",
        "409, ConflictException",
        "412, PreconditionFailedException",
        "422, InvalidRequestException",
        "428, PreconditionFailedException",
        "500, ProblemException",
        "418, ProblemException"
    })
    void becomesTheExceptionOfItsStatus(int status, String type) {
        client.fails(status, "SOME_CODE");

        ProblemException problem = read();

        assertThat(problem.getClass().getSimpleName()).isEqualTo(type);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo("SOME_CODE");
        assertThat(problem.detail()).isEqualTo("What happened.");
        assertThat(problem.requestId()).isEqualTo("req-1");
    }

    @Test
    void saysWhatWasAskedAndWhatCameBack() {
        client.fails(404, "NOT_FOUND");

        assertThat(read())
                .hasMessage("GET /directories/adriatic/providers/" + ID
                        + ": 404 NOT_FOUND: What happened. (request req-1, 1 attempt)");
    }

    @Test
    void listsEveryFault() {
        client.server.answers(400, """
                {"type": "about:blank", "title": "Invalid", "status": 400, "code": "VALIDATION_FAILED", "requestId": "req-2", "more": {"is": "fine"},
                 "errors": [{"pointer": "/names", "code": "REQUIRED", "detail": "must be there"},
                            {"pointer": "/website", "in": "somewhere", "code": "NEW_CODE", "detail": "is odd", "hint": 1}]}
                """);

        ProblemException problem = read();

        assertThat(problem.errors()).extracting(ProblemError::pointer).containsExactly("/names", "/website");
        assertThat(problem).hasMessageContaining("/names must be there; /website is odd");
        assertThat(problem.detail()).isEqualTo("Invalid");
    }

    @Test
    void survivesAnAnswerThatIsNoProblem() {
        client.server.answers(
                500, "<html>Oops</html>", Map.of("Content-Type", "text/html", "X-Request-Id", "from-the-header"));

        ProblemException problem = read();

        assertThat(problem.code()).isEqualTo("HTTP_500");
        assertThat(problem.requestId()).isEqualTo("from-the-header");
    }

    @Test
    void survivesAProblemThatIsBroken() {
        client.server.answers(404, "{\"type\": ");

        assertThat(read()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void callsASuccessThatCannotBeReadATransportFailure() {
        client.server.answers(200, "{\"id\": ");

        assertThatThrownBy(() -> client.adriatic.providers().get(ID)).isInstanceOf(TransportException.class);
        assertThat(client.server.received()).hasSize(1);
    }

    @Test
    void neverShowsTheKey() {
        client.fails(401, "UNAUTHORIZED");

        assertThat(read().toString()).doesNotContain(ClientFixture.KEY);
        assertThat(client.server.only().header("Authorization")).isEqualTo("Bearer " + ClientFixture.KEY);
        assertThat(client.server.only().header("User-Agent")).doesNotContain(ClientFixture.KEY);
        assertThatThrownBy(() -> ChainhallClient.builder()
                        .baseUrl(client.server.url())
                        .apiKey("chk_secret\n")
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    private ProblemException read() {
        return catchThrowableOfType(
                ProblemException.class, () -> client.adriatic.providers().get(ID));
    }
}
