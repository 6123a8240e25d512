package org.chainhall.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chainhall.client.model.ProviderName;
import org.chainhall.client.model.ProviderProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
    private static final UUID ID = UUID.fromString(ClientFixture.ID);
    private static final ProviderProfile PROFILE = ProviderProfile.builder()
            .names(List.of(ProviderName.builder().text("Adria").build()))
            .build();

    private final ClientFixture client = new ClientFixture();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void repeatsACreationUnderTheSameIdempotencyKey() {
        client.fails(503, "UNAVAILABLE").server.breaksOff().answers(201, ClientFixture.provider("Adria", 1));

        client.adriatic.providers().create(PROFILE);

        assertThat(client.server.received())
                .hasSize(3)
                .extracting(request -> request.header("Idempotency-Key"))
                .allSatisfy(key -> assertThat(UUID.fromString(key)).isNotNull())
                .containsOnly(client.server.received().get(0).header("Idempotency-Key"));
        assertThat(client.server.received())
                .extracting(ScriptedServer.Received::body)
                .containsOnly("{\"names\":[{\"text\":\"Adria\"}]}");
    }

    @Test
    void waitsForTheFirstAttemptThatIsStillRunning() {
        client.server.hangsUp();
        client.fails(409, "IDEMPOTENCY_KEY_IN_USE").server.answers(201, ClientFixture.provider("Adria", 1));

        assertThat(client.adriatic.providers().create(PROFILE).version()).isEqualTo(1);
    }

    @Test
    void givesEachCreationAKeyOfItsOwn() {
        client.server.answers(201, ClientFixture.provider("A", 1)).answers(201, ClientFixture.provider("B", 1));

        client.adriatic.providers().create(PROFILE);
        client.adriatic.providers().create(PROFILE);

        assertThat(client.server.received())
                .extracting(request -> request.header("Idempotency-Key"))
                .doesNotHaveDuplicates();
    }

    @Test
    void waitsALittleLongerEachTime() {
        for (int call = 0; call < 20; call++) {
            client.fails(502, "BAD_GATEWAY")
                    .fails(504, "GATEWAY_TIMEOUT")
                    .server
                    .answers(200, ClientFixture.provider("Adria", 1));
            client.adriatic.providers().get(ID);
        }

        assertThat(everySecond(0))
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ZERO, Duration.ofMillis(200)));
        assertThat(everySecond(1))
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ZERO, Duration.ofMillis(400)));
        assertThat(Set.copyOf(client.waits.pauses())).as("jitter").hasSizeGreaterThan(10);
    }

    private List<Duration> everySecond(int first) {
        List<Duration> pauses = client.waits.pauses();
        return IntStream.range(0, pauses.size())
                .filter(index -> index % 2 == first)
                .mapToObj(pauses::get)
                .toList();
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        client.fails(429, "TOO_MANY_REQUESTS", Map.of("Retry-After", "7"))
                .server
                .answers(200, ClientFixture.provider("Adria", 1));

        client.adriatic.providers().get(ID);

        assertThat(client.waits.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofSeconds(7), Duration.ofMillis(7200)));
    }

    @Test
    void takesARetryAfterDateToo() {
        String soon = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(20));
        client.fails(503, "UNAVAILABLE", Map.of("Retry-After", soon))
                .server
                .answers(200, ClientFixture.provider("Adria", 1));

        client.adriatic.providers().get(ID);

        assertThat(client.waits.pauses().get(0)).isGreaterThan(Duration.ofSeconds(10));
    }

    @Test
    void doesNotWaitBeyondTheCallsLimit() {
        client.fails(503, "UNAVAILABLE", Map.of("Retry-After", "31"));

        UnavailableException failure = catchThrowableOfType(
                UnavailableException.class, () -> client.adriatic.providers().get(ID));

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(31));
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(client.waits.pauses()).isEmpty();
    }

    @Test
    void givesUpAfterThreeAttempts() {
        client.fails(503, "UNAVAILABLE").fails(503, "UNAVAILABLE").fails(503, "UNAVAILABLE");

        assertThatThrownBy(() -> client.adriatic.providers().get(ID))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("3 attempts");
        assertThat(client.server.received()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 412, 415, 422, 428, 500})
    void doesNotRepeatWhatWouldFailAgain(int status) {
        client.fails(status, "CODE");

        assertThatThrownBy(() -> client.adriatic.providers().get(ID)).isInstanceOf(ProblemException.class);
        assertThat(client.server.received()).hasSize(1);
    }

    /** Had the first attempt been executed, the second would answer 412 and accuse somebody else. */
    @Test
    void doesNotRepeatAConditionalChangeWhoseAnswerWasLost() {
        client.server.hangsUp();
        assertThatThrownBy(() -> client.adriatic.providers().replace(ID, 7, PROFILE))
                .isInstanceOf(TransportException.class);

        client.server.hangsUp();
        assertThatThrownBy(() -> client.adriatic.providers().patch(ID, 7, MergePatch.clear("website")))
                .isInstanceOf(TransportException.class);

        client.fails(502, "BAD_GATEWAY");
        assertThatThrownBy(() -> client.adriatic.providers().delete(ID, 7)).isInstanceOf(UnavailableException.class);

        client.server.hangsUp();
        assertThatThrownBy(() -> client.adriatic.providers().createOnly("HRB 1", PROFILE))
                .isInstanceOf(TransportException.class);

        assertThat(client.server.received()).hasSize(4);
    }

    @Test
    void repeatsAConditionalChangeThatWasRefusedForItsPace() {
        client.fails(429, "TOO_MANY_REQUESTS").server.answers(200, ClientFixture.provider("Adria", 8));

        assertThat(client.adriatic.providers().replace(ID, 7, PROFILE).version())
                .isEqualTo(8);
    }

    @Test
    void repeatsAnUpsert() {
        client.server.breaksOff().answers(201, ClientFixture.provider("Adria", 1));

        client.adriatic.providers().upsert("HRB 1", PROFILE);

        assertThat(client.server.received()).hasSize(2);
    }

    @Test
    void repeatsAnythingThatNeverReachedAServer() throws IOException {
        URI nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort());
        }
        VirtualWaits waits = new VirtualWaits();
        try (ChainhallClient alone =
                ChainhallClient.builder().baseUrl(nobody).waits(waits).build()) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class,
                    () -> alone.directory("adriatic").providers().replace(ID, 7, PROFILE));

            assertThat(failure.attempts()).isEqualTo(3);
            assertThat(failure).hasMessageContaining("PUT /directories/adriatic/providers/" + ID + ": no connection");
            assertThat(waits.pauses()).hasSize(2);
        }
    }

    @Test
    void stopsWhenInterruptedAndStaysInterrupted() {
        client.fails(503, "UNAVAILABLE");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> client.adriatic.providers().get(ID)).isInstanceOf(TransportException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void endsACallThatIsNeverAnswered() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ChainhallClient waiting = ChainhallClient.builder()
                        .baseUrl(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                        .build()
                        .withTimeout(Duration.ofMillis(50))) {

            assertThatThrownBy(() -> waiting.regions().list())
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("no answer within");
        }
    }
}
