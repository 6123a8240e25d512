package org.chainhall.server.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainhall.server.platform.http.ApiOperation.CallerRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationsTest {
    private final Operations operations = new Operations(() -> List.of(StubProviders.class, StubSearch.class));

    @ParameterizedTest
    @CsvSource({
        "GET,    /directories/adriatic/providers,                    listProviders",
        "HEAD,   /directories/adriatic/providers,                    listProviders",
        "GET,    directories/adriatic/providers/,                    listProviders",
        "POST,   /directories/adriatic/providers,                    createProvider",
        "GET,    /directories/adriatic/providers/by-slug,            getProvider",
        "GET,    /directories/adriatic/providers/by-slug/x,          getProviderBySlug",
        "PUT,    /directories/adriatic/providers/by-external-id/x,   upsertProvider",
        "GET,    /directories/adriatic/search,                       searchProviders",
        "GET,    /directories/adriatic/providers/x/similar,          listSimilarProviders",
        "GET,    /directories/adriatic/comparisons,                  getComparison",
        "GET,    /directories/adriatic/suggestions,                  listSuggestions",
    })
    void findsWhatAServedPathAsksFor(String method, String path, String id) {
        assertThat(operations.find(method, path))
                .hasValueSatisfying(match -> assertThat(match.operation().id()).isEqualTo(id));
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /directories/adriatic/providers",
        "GET,    /directories/adriatic",
        "GET,    /directories/adriatic/search/x",
        "GET,    /directories/adriatic/%73earch",
        "GET,    /",
        "OPTIONS, /directories/adriatic/providers"
    })
    void findsNothingElsewhere(String method, String path) {
        assertThat(operations.find(method, path)).isEmpty();
    }

    @Test
    void decodesTheParametersOfThePath() {
        assertThat(operations.find("GET", "/directories/adria%20tic/providers/by-external-id/HRB%204711+%C3%BC"))
                .hasValueSatisfying(match -> {
                    assertThat(match.parameter("directory")).isEqualTo("adria tic");
                    assertThat(match.parameter("externalId")).isEqualTo("HRB 4711+ü");
                });
    }

    @Test
    void knowsWhoMayCall() {
        ApiOperation search =
                operations.find("GET", "/directories/a/search").orElseThrow().operation();
        ApiOperation create = operations
                .find("POST", "/directories/a/providers")
                .orElseThrow()
                .operation();

        assertThat(search.caller()).isEqualTo(CallerRule.OPTIONAL);
        assertThat(search.permission()).hasValue("search:read");
        assertThat(create.caller()).isEqualTo(CallerRule.REQUIRED);
        assertThat(create.permission()).hasValue("providers:write");
    }
}
