package org.chainhall.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainhall.client.model.SearchRules;
import org.chainhall.client.model.SearchSettings;
import org.chainhall.client.model.SynonymKind;
import org.chainhall.client.model.SynonymRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchSettingsClientTest {
    private final ClientFixture client = new ClientFixture();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void replacesTheVersionThatItRead() {
        client.server.answers(200, "{\"version\": 7}");
        client.server.answers(200, """
                {"version": 8, "synonyms": [{"kind": "one-way", "from": "reefer", "to": ["cooled container"]}]}
                """);
        SynonymRule rule = SynonymRule.builder()
                .kind(SynonymKind.ONE_WAY)
                .from("reefer")
                .to(List.of("cooled container"))
                .build();

        SearchSettings read = client.adriatic.searchSettings().get();
        SearchSettings written = client.adriatic
                .searchSettings()
                .replace(read, SearchRules.builder().synonyms(List.of(rule)).build());

        ScriptedServer.Received put = client.server.received().get(1);
        assertThat(put.line()).isEqualTo("PUT /v1/directories/adriatic/search-settings");
        assertThat(put.header("If-Match")).isEqualTo("\"7\"");
        assertThat(put.body())
                .isEqualTo("{\"synonyms\":[{\"kind\":\"one-way\",\"from\":\"reefer\",\"to\":[\"cooled container\"]}]}");
        assertThat(written.synonyms()).containsExactly(rule);
    }
}
