package org.chainhall.server.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chainhall.server.codelist.CodeListId;
import org.chainhall.server.codelist.CodeLists;
import org.chainhall.server.codelist.UnknownCode;
import org.chainhall.server.place.Places;
import org.chainhall.server.platform.http.Fault;
import org.chainhall.server.platform.http.Problems;
import org.chainhall.server.search.Filters.Amount;
import org.jspecify.annotations.Nullable;

/** What the values of filters must be: an unknown code is refused, since it would find nothing without a word. */
final class FilterRules {
    private final CodeLists codeLists;
    private final Places places;
    private final CircleReader circles;

    FilterRules(CodeLists codeLists, Places places) {
        this.codeLists = codeLists;
        this.places = places;
        this.circles = new CircleReader(places);
    }

    /**
     * Makes filters of what a caller wrote; fails with one 400 that names all that is wrong.
     *
     * @param place makes of a fault of a parameter one of where the caller wrote it
     */
    Filters read(
            Map<Facet, List<String>> codes,
            @Nullable LocalDate validOn,
            @Nullable Double ticket,
            @Nullable String near,
            @Nullable String within,
            @Nullable Instant updatedSince,
            UnaryOperator<Fault> place) {
        List<Fault> faults = new ArrayList<>();
        codes.forEach(
                (facet, values) -> values.forEach(value -> fault(facet, value).ifPresent(faults::add)));
        Optional<Circle> circle = circles.read(near, within, faults::add);
        List<String> currencies = codes.getOrDefault(Facet.CURRENCY, List.of());
        if (ticket != null && currencies.size() != 1) {
            faults.add(Fault.query("ticket", "INVALID", "A ticket needs its `currency`, and only one."));
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults.stream().map(place).toList());
        }
        return new Filters(
                codes,
                Optional.ofNullable(validOn),
                Optional.ofNullable(ticket).map(value -> new Amount(value, currencies.getFirst())),
                circle,
                Optional.ofNullable(updatedSince));
    }

    private Optional<Fault> fault(Facet facet, String value) {
        return switch (facet) {
            case KIND -> unknown(facet, codeLists.check(CodeListId.PROVIDER_KINDS, value));
            case CATEGORY -> unknown(facet, codeLists.check(CodeListId.SERVICE_CATEGORIES, value));
            case CHAIN -> unknown(facet, codeLists.check(CodeListId.CHAINS, value));
            case STAGE -> unknown(facet, codeLists.check(CodeListId.STAGES, value));
            case CREDENTIAL -> unknown(facet, codeLists.check(CodeListId.CREDENTIAL_SCHEMES, value));
            case LANGUAGE -> unknown(facet, codeLists.checkLanguageTag(value));
            case SIZE_CLASS -> unknown(facet, codeLists.check(CodeListId.SIZE_CLASSES, value));
            case MODE -> unknown(facet, codeLists.check(CodeListId.TRANSPORT_MODES, value));
            case CURRENCY -> unknown(facet, codeLists.check(CodeListId.CURRENCIES, value));
            case LOCATED_IN, SERVES, FROM, TO -> place(facet, value);
        };
    }

    private static Optional<Fault> unknown(Facet facet, Optional<UnknownCode> code) {
        return code.map(unknown -> Fault.query(facet.parameter(), "UNKNOWN_CODE", unknown.detail()));
    }

    private Optional<Fault> place(Facet facet, String value) {
        return places.accept(value).isPresent()
                ? Optional.empty()
                : Optional.of(Fault.query(
                        facet.parameter(),
                        "UNKNOWN_PLACE",
                        "`%s` is not a place: `*`, an M49 area, a country, a subdivision or a UN/LOCODE; see `/places`."
                                .formatted(value)));
    }
}
