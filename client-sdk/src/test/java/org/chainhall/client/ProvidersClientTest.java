package org.chainhall.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainhall.client.model.NameKind;
import org.chainhall.client.model.Provider;
import org.chainhall.client.model.ProviderName;
import org.chainhall.client.model.ProviderProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProvidersClientTest {
    private final ClientFixture client = new ClientFixture();
    private final ProvidersClient providers = client.adriatic.providers();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void readsWhatTheServerSends() {
        client.server.answersZipped(ClientFixture.provider("Adria Kargo", 3));

        Provider provider = providers.getByExternalId("HRB 4711?ä");

        assertThat(provider.names().get(0).text()).isEqualTo("Adria Kargo");
        assertThat(provider.createdAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
        assertThat(provider.offerings()).isEmpty();
        assertThat(provider.summary()).isEmpty();
        assertThat(provider.website()).isNull();
        ScriptedServer.Received request = client.server.only();
        assertThat(request.line())
                .isEqualTo("GET /v1/directories/adriatic/providers/by-external-id/HRB%204711%3F%C3%A4");
        assertThat(request.header("Authorization")).isEqualTo("Bearer " + ClientFixture.KEY);
        assertThat(request.header("Accept-Encoding")).isEqualTo("gzip");
        assertThat(request.header("User-Agent")).matches("chainhall-java/\\d+\\.\\d+\\.\\d+\\S* java/\\d+");
    }

    @Test
    void replacesExactlyTheVersionThatWasRead() {
        client.server.answers(200, ClientFixture.provider("Adria", 7)).answers(200, ClientFixture.provider("Adria", 8));
        Provider read = providers.getBySlug("adria");

        providers.replace(read.toBuilder().website("https://adria.example").build());

        ScriptedServer.Received request = client.server.received().get(1);
        assertThat(request.line()).isEqualTo("PUT /v1/directories/adriatic/providers/" + ClientFixture.ID);
        assertThat(request.header("If-Match")).isEqualTo("\"7\"");
        assertThat(request.body())
                .isEqualTo("{\"names\":[{\"text\":\"Adria\"}],\"website\":\"https://adria.example\"}");
    }

    @Test
    void patchesWhatIsNamedAndNothingElse() {
        client.server.answers(200, ClientFixture.provider("Adria", 7)).answers(200, ClientFixture.provider("Adria", 8));
        Provider read = providers.getBySlug("adria");

        providers.patch(
                read,
                MergePatch.clear("sizeClass")
                        .andSet("languages", List.of("hr"))
                        .andSet("summary", Map.of("hr", "Špedicija"))
                        .andSet(
                                "names",
                                List.of(ProviderName.builder()
                                        .text("A")
                                        .kind(NameKind.LEGAL)
                                        .build())));

        ScriptedServer.Received request = client.server.received().get(1);
        assertThat(request.method()).isEqualTo("PATCH");
        assertThat(request.header("If-Match")).isEqualTo("\"7\"");
        assertThat(request.header("Content-Type")).isEqualTo("application/merge-patch+json");
        assertThat(request.body())
                .isEqualTo("{\"sizeClass\":null,\"languages\":[\"hr\"],\"summary\":{\"hr\":\"Špedicija\"},"
                        + "\"names\":[{\"text\":\"A\",\"kind\":\"legal\"}]}");
    }

    @Test
    void deletesExactlyTheVersionThatWasRead() {
        client.server.answers(200, ClientFixture.provider("Adria", 7)).answers(204, "");

        providers.delete(providers.getBySlug("adria"));

        assertThat(client.server.received().get(1).method()).isEqualTo("DELETE");
        assertThat(client.server.received().get(1).header("If-Match")).isEqualTo("\"7\"");
    }

    @Test
    void saysUnderWhichConditionItUpserts() {
        ProviderProfile profile = ProviderProfile.builder()
                .names(List.of(ProviderName.builder().text("A").build()))
                .build();
        for (int call = 0; call < 3; call++) {
            client.server.answers(200, ClientFixture.provider("A", 7));
        }

        providers.upsert("HRB 1", profile);
        providers.upsert("HRB 1", 7, profile);
        providers.createOnly("HRB 1", profile);

        assertThat(client.server.received())
                .extracting(request -> request.header("If-Match") + " " + request.header("If-None-Match"))
                .containsExactly("null null", "\"7\" null", "null *");
    }

    /** A list of the caller's that changes later must not change what was built from it. */
    @Test
    void keepsCopiesOfLists() {
        List<String> languages = new ArrayList<>(List.of("hr"));
        ProviderProfile profile = ProviderProfile.builder().languages(languages).build();

        languages.clear();

        assertThat(profile.languages()).containsExactly("hr");
    }
}
