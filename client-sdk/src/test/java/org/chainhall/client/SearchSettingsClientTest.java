package org.chainhall.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chainhall.client.model.PreviewedHit;
import org.chainhall.client.model.SearchOutcome;
import org.chainhall.client.model.SearchPreview;
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

    @Test
    void showsBothSidesOfAPreview() {
        client.server.answers(200, """
                {"before": {"items": [], "total": {"value": 0, "relation": "eq"}},
                 "after": {"items": [{"position": 1, "id": "%s", "name": "Adria", "curated": true,
                                      "explanation": {"score": 1.5, "factors": []}}],
                           "total": {"value": 1, "relation": "eq"}}}
                """.formatted(ClientFixture.ID));

        SearchPreview preview = client.adriatic
                .searchSettings()
                .preview("trade finance", SearchRules.builder().build());

        ScriptedServer.Received post = client.server.only();
        assertThat(post.line()).isEqualTo("POST /v1/directories/adriatic/search-settings/preview?q=trade%20finance");
        assertThat(post.body()).isEqualTo("{}");
        assertThat(preview.before().items()).isEmpty();
        assertThat(preview.after().items()).extracting(PreviewedHit::curated).containsExactly(true);
    }

    @Test
    void pagesThroughWhatFoundNothing() {
        client.server.answers(
                200,
                "{\"items\": [{\"query\": \"a\", \"searches\": 9, \"zeroHits\": 9}], \"limit\": 1, \"nextCursor\": \"n\"}");
        client.server.answers(200, "{\"items\": [{\"query\": \"b\", \"searches\": 4, \"zeroHits\": 3}], \"limit\": 1}");
        List<String> queries = new ArrayList<>();

        client.adriatic.searchSettings().queries(SearchOutcome.ZERO_HIT).forEach(count -> queries.add(count.query()));

        assertThat(queries).containsExactly("a", "b");
        assertThat(client.server.received().get(1).line()).contains("outcome=zero-hit", "cursor=n");
    }
}
