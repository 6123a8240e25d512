package org.chainhall.server.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chainhall.api.model.ProviderKind;
import org.chainhall.api.model.SearchCriteria;
import org.chainhall.server.platform.http.Fault;

/** Reads what callers look for, in the parameters of a search or in a body; one 400 names all that is wrong with it. */
public final class CriteriaReader {
    private final FilterRules rules;

    CriteriaReader(FilterRules rules) {
        this.rules = rules;
    }

    /** What stands in the parameters of a request. */
    Criteria ofQuery(SearchCriteria written) {
        return read(written, UnaryOperator.identity());
    }

    /**
     * What stands in a body.
     *
     * @param pointer where in the body
     */
    public Criteria ofBody(SearchCriteria written, String pointer) {
        return read(written, fault -> Fault.body(pointer + fault.pointer(), fault.code(), fault.detail()));
    }

    private Criteria read(SearchCriteria written, UnaryOperator<Fault> place) {
        Filters filters = rules.read(
                codes(written),
                written.validOn(),
                written.ticket(),
                written.near(),
                written.within(),
                written.updatedSince(),
                place);
        return new Criteria(Optional.ofNullable(written.q()).filter(words -> !words.isBlank()), filters);
    }

    private static Map<Facet, List<String>> codes(SearchCriteria written) {
        Map<Facet, List<String>> codes = new EnumMap<>(Facet.class);
        codes.put(Facet.KIND, written.kind().stream().map(ProviderKind::value).toList());
        codes.put(Facet.CATEGORY, written.category());
        codes.put(Facet.LOCATED_IN, written.locatedIn());
        codes.put(Facet.SERVES, written.serves());
        codes.put(Facet.CHAIN, written.chain());
        codes.put(Facet.STAGE, written.stage());
        codes.put(Facet.CREDENTIAL, written.credential());
        codes.put(Facet.LANGUAGE, written.language());
        codes.put(Facet.SIZE_CLASS, written.sizeClass());
        codes.put(Facet.FROM, written.from());
        codes.put(Facet.TO, written.to());
        codes.put(Facet.MODE, written.mode());
        codes.put(Facet.CURRENCY, written.currency());
        return codes;
    }
}
