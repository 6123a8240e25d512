package org.chainhall.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chainhall.client.model.SavedSearch;
import org.chainhall.client.model.SavedSearchDraft;
import org.chainhall.client.model.SavedSearchMatch;
import org.chainhall.client.model.SearchCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SavedSearchesClientTest {
    private static final String PATH = "/v1/directories/adriatic/saved-searches";

    private final ClientFixture client = new ClientFixture();
    private final UUID id = UUID.fromString(ClientFixture.ID);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void savesWhatIsLookedFor() {
        client.server.answers(201, """
                {"id": "%s", "name": "To China", "criteria": {"q": "kargo", "serves": ["CN"]}, "matchesAtCreation": 3,
                 "createdAt": "2026-01-02T03:04:05Z"}
                """.formatted(ClientFixture.ID));

        SavedSearch saved = client.adriatic
                .savedSearches()
                .create(SavedSearchDraft.builder()
                        .name("To China")
                        .criteria(SearchCriteria.builder()
                                .q("kargo")
                                .serves(List.of("CN"))
                                .build())
                        .build());

        ScriptedServer.Received sent = client.server.only();
        assertThat(sent.line()).isEqualTo("POST " + PATH);
        assertThat(sent.body()).isEqualTo("{\"name\":\"To China\",\"criteria\":{\"q\":\"kargo\",\"serves\":[\"CN\"]}}");
        assertThat(sent.header("Idempotency-Key")).isNotEmpty();
        assertThat(saved.matchesAtCreation()).isEqualTo(3);
        assertThat(saved.criteria().serves()).containsExactly("CN");
    }

    @Test
    void goesOnFromTheCursorOfAnEmptyPage() {
        client.server
                .answers(200, """
                        {"items": [{"providerId": "%s", "foundAt": "2026-01-02T03:04:05Z", "provider": {"name": "Adria"}}],
                         "limit": 100, "nextCursor": "one"}
                        """.formatted(ClientFixture.ID))
                .answers(200, "{\"items\": [], \"limit\": 100, \"nextCursor\": \"one\"}");

        Page<SavedSearchMatch> first = client.adriatic.savedSearches().matches(id);
        Page<SavedSearchMatch> second =
                client.adriatic.savedSearches().matches(id, first.nextCursor().orElseThrow());

        assertThat(first.items())
                .extracting(match -> Objects.requireNonNull(match.provider()).name())
                .containsExactly("Adria");
        assertThat(second.items()).isEmpty();
        assertThat(second.nextCursor()).contains("one");
        assertThat(client.server.received())
                .extracting(ScriptedServer.Received::target)
                .containsExactly(
                        PATH + "/" + id + "/matches?limit=100", PATH + "/" + id + "/matches?cursor=one&limit=100");
    }
}
