package org.chainhall.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.chainhall.client.model.CodeSuggestion;
import org.chainhall.client.model.ComparedValue;
import org.chainhall.client.model.Comparison;
import org.chainhall.client.model.FacetName;
import org.chainhall.client.model.ProviderCard;
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

    @Test
    void comparesInTheOrderThatWasAskedFor() {
        client.server.answers(200, """
                {"providers": [{"name": "a"}, {"name": "b"}],
                 "rows": [{"field": "kind", "isEqual": true,
                           "cells": [{"values": [{"value": "logistics", "label": "Logistics"}]}, {"values": []}]}]}
                """);
        UUID other = new UUID(0, 1);

        Comparison comparison = client.adriatic.search().compare(List.of(other, UUID.fromString(ClientFixture.ID)));

        assertThat(client.server.only().line())
                .isEqualTo("GET /v1/directories/adriatic/comparisons?ids=%s&ids=%s".formatted(other, ClientFixture.ID));
        assertThat(comparison.rows().get(0).field()).isSameAs(FacetName.KIND);
        assertThat(comparison.rows().get(0).cells().get(0).values())
                .extracting(ComparedValue::label)
                .containsExactly("Logistics");
    }

    @Test
    void asksForSimilarProviders() {
        client.server
                .answers(200, "{\"items\": [{\"name\": \"a\"}, {\"name\": \"b\"}], \"limit\": 20}")
                .answers(200, "{\"items\": [], \"limit\": 3}");

        assertThat(client.adriatic.search().similar(UUID.fromString(ClientFixture.ID)))
                .extracting(ProviderCard::name)
                .containsExactly("a", "b");
        assertThat(client.adriatic.search().explainSimilar(UUID.fromString(ClientFixture.ID), 3))
                .isEmpty();

        String path = "/v1/directories/adriatic/providers/" + ClientFixture.ID + "/similar";
        assertThat(client.server.received())
                .extracting(ScriptedServer.Received::target)
                .containsExactly(path, path + "?explain=true&limit=3");
    }
}
