package org.chainhall.server.search.elastic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chainhall.server.search.Card;
import org.jspecify.annotations.Nullable;

/** A provider as the index has it; the components are the fields of {@link FieldNames}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProviderDocument(
        UUID id,
        UUID directory,
        Names names,
        Text text,
        String city,
        Collection<String> kinds,
        Collection<String> locatedIn,
        Collection<String> countries,
        Collection<String> languages,
        @Nullable String sizeClass,
        List<Offering> offerings,
        List<Credential> credentials,
        Instant updatedAt,
        Card card) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Names(Collection<String> exact, String words, String sort) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Text(String any) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Offering(
            Collection<String> category,
            Collection<String> covers,
            Collection<String> within,
            Collection<String> countries,
            Collection<String> chains,
            Collection<String> stages) {}

    record Credential(String scheme, Validity valid) {}

    /** Open where a day is missing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Validity(@Nullable LocalDate gte, @Nullable LocalDate lte) {}
}
