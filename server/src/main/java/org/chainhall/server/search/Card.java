package org.chainhall.server.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainhall.api.model.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What a list of hits shows of a provider: the only part of a document that the index keeps as it was written.
 *
 * @param directory whose it is; compared with the directory that was asked before the card leaves
 * @param points where its sites are
 * @param summary by language (BCP 47)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Card(
        UUID directory,
        UUID id,
        @Nullable String externalId,
        String slug,
        String name,
        List<String> otherNames,
        List<String> kinds,
        List<String> categories,
        List<String> countries,
        @Nullable String city,
        List<GeoPoint> points,
        List<String> serves,
        List<String> languages,
        @Nullable String sizeClass,
        List<Credential> credentials,
        Map<String, String> summary,
        @Nullable String website,
        Instant updatedAt) {
    public Card {
        otherNames = orEmpty(otherNames);
        kinds = orEmpty(kinds);
        categories = orEmpty(categories);
        countries = orEmpty(countries);
        points = orEmpty(points);
        serves = orEmpty(serves);
        languages = orEmpty(languages);
        credentials = orEmpty(credentials);
        summary = summary == null ? Map.of() : summary;
    }

    /** What is empty is not stored. */
    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** A certificate, licence or membership, whether it is still valid or not. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Credential(
            String scheme,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}
}
