package org.chainhall.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import org.chainhall.client.model.FacetName;
import org.chainhall.client.model.FacetValue;
import org.chainhall.client.model.ProviderCard;
import org.chainhall.client.model.ProviderKind;
import org.chainhall.client.model.SearchResult;
import org.chainhall.client.model.SearchSort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchQueryTest {
    private final ClientFixture client = new ClientFixture();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void sendsEveryFilterUnderItsOwnName() {
        client.server.answers(200, """
                {"items": [{"id": "%s", "slug": "a", "name": "Adria", "kinds": ["logistics", "quantum"]}], "limit": 5,
                 "total": {"value": 1, "relation": "eq"}, "facets": {"kind": [{"value": "logistics", "label": "Logistics", "count": 1}]}}
                """.formatted(ClientFixture.ID));

        SearchResult found = client.adriatic
                .search()
                .query("adria & co")
                .kind(ProviderKind.LOGISTICS)
                .category("LOG-50", "LOG-60")
                .locatedIn("HR")
                .serves("SI")
                .chain("smart-vehicle")
                .stage("middle")
                .credential("aeo-f")
                .validOn(LocalDate.of(2027, 1, 31))
                .from("HRRJK")
                .to("CNSHA")
                .mode("maritime")
                .ticket(50000, "EUR")
                .near(45.33, 14.44, 50)
                .updatedSince(Instant.parse("2026-01-01T00:00:00Z"))
                .explain()
                .language("hr")
                .sizeClass("medium")
                .sort(SearchSort.NEWEST)
                .facets(FacetName.KIND, FacetName.CATEGORY)
                .limit(5)
                .cursor("c1")
                .fetch();

        assertThat(client.server.only().line())
                .isEqualTo(
                        "GET /v1/directories/adriatic/search?q=adria%20%26%20co&kind=logistics&category=LOG-50"
                                + "&category=LOG-60&locatedIn=HR&serves=SI&chain=smart-vehicle&stage=middle&credential=aeo-f"
                                + "&validOn=2027-01-31&from=HRRJK&to=CNSHA&mode=maritime&ticket=50000.0&currency=EUR"
                                + "&near=45.33%2C14.44&within=50.0km&updatedSince=2026-01-01T00%3A00%3A00Z&explain=true"
                                + "&language=hr&sizeClass=medium&sort=-updatedAt&facets=kind&facets=category&limit=5&cursor=c1");
        assertThat(found.items()).extracting(ProviderCard::name).containsExactly("Adria");
        assertThat(found.facets().get("kind")).extracting(FacetValue::count).containsExactly(1L);
    }

    @Test
    void leavesTheQueryThatItWasMadeFromAlone() {
        client.server.answers(200, "{\"items\": []}").answers(200, "{\"items\": []}");
        SearchQuery croatia = client.adriatic.search().all().locatedIn("HR");

        croatia.category("LOG").fetch();
        croatia.fetch();

        assertThat(client.server.received())
                .extracting(ScriptedServer.Received::target)
                .containsExactly(
                        "/v1/directories/adriatic/search?locatedIn=HR&category=LOG",
                        "/v1/directories/adriatic/search?locatedIn=HR");
    }

    @Test
    void walksOverAllHits() {
        client.server
                .answers(200, "{\"items\": [{\"name\": \"a\"}], \"nextCursor\": \"c1\"}")
                .answers(200, "{\"items\": [{\"name\": \"b\"}]}");

        assertThat(client.adriatic.search().query("x").facets(FacetName.KIND).pages().stream()
                        .map(ProviderCard::name))
                .containsExactly("a", "b");

        assertThat(client.server.received())
                .extracting(ScriptedServer.Received::target)
                .containsExactly(
                        "/v1/directories/adriatic/search?q=x&limit=100",
                        "/v1/directories/adriatic/search?q=x&limit=100&cursor=c1");
    }

    @Test
    void failsRatherThanLeaveOutHitsOfASearchThatWasCutShort() {
        client.server.answers(200, "{\"items\": [{\"name\": \"a\"}], \"isComplete\": false}");
        Iterator<ProviderCard> hits =
                client.adriatic.search().query("x").pages().iterator();

        assertThatThrownBy(hits::next)
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("cut short")
                .hasMessageContaining("/directories/adriatic/search");
    }
}
