package org.chainhall.server.region;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The settings of a region. */
public final class RegionFactory {
    @JsonProperty
    @NotNull
    @Pattern(regexp = "[a-z0-9](-?[a-z0-9]){0,30}")
    private String key = "";

    @JsonProperty
    @NotEmpty
    private String name = "";

    @JsonProperty
    @Valid
    @NotNull
    private ElasticsearchFactory elasticsearch = new ElasticsearchFactory();

    public Region build() {
        return new Region(new RegionKey(key), name, elasticsearch.build());
    }
}
