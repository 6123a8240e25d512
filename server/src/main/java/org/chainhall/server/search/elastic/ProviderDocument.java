package org.chainhall.server.search.elastic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chainhall.api.model.GeoPoint;
import org.chainhall.server.search.Card;
import org.jspecify.annotations.Nullable;

/** A provider as the index has it; the components are the fields of {@link FieldNames}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProviderDocument(
        UUID id,
        UUID directory,
        Names names,
        Collection<String> identifiers,
        Text text,
        String city,
        Collection<String> kinds,
        Collection<String> locatedIn,
        Collection<String> countries,
        Collection<GeoPoint> points,
        Collection<String> languages,
        @Nullable String sizeClass,
        List<Offering> offerings,
        List<Credential> credentials,
        int completeness,
        Instant updatedAt,
        Card card) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Names(
            Collection<String> exact,
            Collection<String> primary,
            Collection<String> core,
            List<String> words,
            Collection<String> whole,
            Collection<Integer> length,
            String sort) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Text(String any, int length) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Offering(
            Collection<String> category,
            Collection<String> covers,
            Collection<String> within,
            Collection<String> countries,
            Collection<String> chains,
            Collection<String> stages,
            Collection<String> currencies,
            @Nullable String ticketCurrency,
            @Nullable Ticket ticket,
            List<Lane> lanes) {}

    /** Open where an amount is missing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ticket(@Nullable Double gte, @Nullable Double lte) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Lane(
            Collection<String> from,
            Collection<String> fromWithin,
            Collection<String> fromCountries,
            Collection<String> to,
            Collection<String> toWithin,
            Collection<String> toCountries,
            Collection<String> modes) {}

    record Credential(String scheme, Validity valid) {}

    /** Open where a day is missing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Validity(@Nullable LocalDate gte, @Nullable LocalDate lte) {}
}
