package org.chainhall.bench.relevance;

import com.fasterxml.jackson.databind.JsonNode;

/** What has to be true of a provider, given as the JSON of the API. */
interface Rule {
    boolean holds(JsonNode provider);
}
