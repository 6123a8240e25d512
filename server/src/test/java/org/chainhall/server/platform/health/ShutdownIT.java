package org.chainhall.server.platform.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.chainhall.localstack.ChainhallDatabase;
import org.chainhall.localstack.TestStack;
import org.chainhall.server.ChainhallApplication;
import org.chainhall.server.support.TestConfiguration;
import org.chainhall.server.support.TestDatabase;
import org.junit.jupiter.api.Test;

class ShutdownIT {
    private static final String BODY = """
            {"slug": "late", "name": "Late", "region": "eu"}""";

    /** The server as a program. */
    public static final class Main {
        public static void main(String[] configuration) throws Exception {
            new ChainhallApplication().run("server", configuration[0]);
        }
    }

    @Test
    void servesOnAndFinishesWhatIsUnderWay() throws Exception {
        ChainhallDatabase database = TestStack.shared().newDatabase();
        TestDatabase.migrate(database);
        TestConfiguration configuration = new TestConfiguration(database, freePort(), freePort(), "10s");
        Process server = start(configuration.write());
        try {
            String admin = "http://127.0.0.1:" + configuration.adminPort();
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptionsInstanceOf(ConnectException.class)
                    .until(() -> given().get(admin + "/ready").statusCode() == 200);
            try (Socket request = new Socket("127.0.0.1", configuration.port())) {
                request.setSoTimeout(20_000);
                send(request, """
                        POST /v1/directories HTTP/1.1
                        Host: localhost
                        Authorization: Bearer %s
                        Content-Type: application/json
                        Content-Length: %d

                        """.formatted(TestConfiguration.OPERATOR_KEY, BODY.length())
                        .replace("\n", "\r\n"));

                server.destroy();
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> given().get(admin + "/ready").statusCode() == 503);
                given().header("Authorization", "Bearer " + TestConfiguration.OPERATOR_KEY)
                        .get("http://127.0.0.1:" + configuration.port() + "/v1/regions")
                        .then()
                        .statusCode(200);
                given().get(admin + "/ready").then().statusCode(503);
                send(request, BODY);

                assertThat(new String(request.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 201");
            }
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            server.destroyForcibly();
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static Process start(Path configuration) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        configuration.toString())
                .inheritIO()
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
