package org.chainhall.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainhall.client.model.CodeSuggestion;
import org.chainhall.client.model.ProviderSuggestion;
import org.chainhall.client.model.Suggestions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchClientTest {
    private final ClientFixture client = new ClientFixture();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void readsTheGroupsOfSuggestions() {
        client.server.answers(200, """
                {"providers": [{"id": "%s", "slug": "a", "name": "Adria", "highlight": "<mark>Adria</mark>"}],
                 "services": [{"code": "LOG-5010", "label": "Freight forwarding", "count": 12}], "places": []}
                """.formatted(ClientFixture.ID));

        Suggestions suggestions = client.adriatic.search().suggest("adr & f", 5);

        assertThat(client.server.only().line())
                .isEqualTo("GET /v1/directories/adriatic/suggestions?q=adr%20%26%20f&limit=5");
        assertThat(suggestions.providers())
                .extracting(ProviderSuggestion::highlight)
                .containsExactly("<mark>Adria</mark>");
        assertThat(suggestions.services()).extracting(CodeSuggestion::count).containsExactly(12L);
        assertThat(suggestions.places()).isEmpty();
    }
}
