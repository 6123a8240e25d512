package org.chainhall.server.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainhall.server.codelist.CodeListId;
import org.chainhall.server.codelist.CodeLists;
import org.chainhall.server.codelist.UnknownCode;
import org.chainhall.server.place.Places;
import org.chainhall.server.platform.http.Fault;
import org.chainhall.server.platform.http.Problems;

/** What the values of filters must be: an unknown code is refused, since it would find nothing without a word. */
final class FilterRules {
    private final CodeLists codeLists;
    private final Places places;

    FilterRules(CodeLists codeLists, Places places) {
        this.codeLists = codeLists;
        this.places = places;
    }

    /** Fails with one 400 that names all unknown codes. */
    void check(Map<Facet, List<String>> filters) {
        List<Fault> faults = new ArrayList<>();
        filters.forEach(
                (facet, values) -> values.forEach(value -> fault(facet, value).ifPresent(faults::add)));
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
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
            case LOCATED_IN, SERVES -> place(facet, value);
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
