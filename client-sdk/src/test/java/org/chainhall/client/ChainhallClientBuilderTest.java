package org.chainhall.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainhallClientBuilderTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/v1", "/v1/"})
    void takesTheAddressWithAndWithoutItsVersion(String path) {
        try (ScriptedServer server = new ScriptedServer().answers(200, "{\"items\": []}");
                ChainhallClient chainhall = ChainhallClient.builder()
                        .baseUrl(URI.create(server.url() + path))
                        .build()) {
            chainhall.regions().list();

            assertThat(server.only().line()).isEqualTo("GET /v1/regions");
            assertThat(server.only().headers()).doesNotContainKey("Authorization");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "directory.example",
                "ftp://directory.example",
                "https://u:p@directory.example",
                "https://a.example/?q"
            })
    void refusesAnAddressThatIsNone(String url) {
        ChainhallClientBuilder builder = ChainhallClient.builder().baseUrl(URI.create(url));

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("baseUrl");
    }

    @Test
    void refusesToGoWithoutAnAddressOrTime() {
        assertThatThrownBy(() -> ChainhallClient.builder().build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChainhallClient.builder().timeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
