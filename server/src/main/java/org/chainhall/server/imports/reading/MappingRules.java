package org.chainhall.server.imports.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chainhall.api.model.IdentifierSource;
import org.chainhall.api.model.ImportMapping;
import org.chainhall.api.model.Unmatched;
import org.chainhall.api.model.ValueSource;
import org.chainhall.server.platform.http.Fault;

/** What a mapping has to keep beyond the constraints of the contract. */
public final class MappingRules {
    private final String pointer;
    private final List<Fault> faults = new ArrayList<>();
    /** The sources that look up the keys of pairs, and so need neither column nor value. */
    private final Set<String> keySources = new HashSet<>();

    private MappingRules(String pointer) {
        this.pointer = pointer;
    }

    /**
     * All faults of a mapping.
     *
     * @param pointer where the mapping is in the request
     */
    public static List<Fault> faults(ImportMapping mapping, String pointer) {
        MappingRules rules = new MappingRules(pointer);
        for (int i = 0; i < mapping.identifiers().size(); i++) {
            rules.check("/identifiers/" + i, mapping.identifiers().get(i));
        }
        ProfileMapping.of(mapping, (at, source) -> {
            rules.check(at, source);
            return CellSource.fixed(source);
        });
        return rules.faults;
    }

    private void check(String at, IdentifierSource identifier) {
        if (identifier.pairs() == null) {
            return;
        }
        keySources.add(at + "/scheme");
        if (identifier.scheme().column() != null) {
            add(at + "/scheme/column", "NOT_ALLOWED", "With `pairs` it is the keys that are looked up.");
        }
        if (identifier.value().column() == null) {
            add(at + "/value/column", "REQUIRED", "Pairs come from a column.");
        }
    }

    private void check(String at, ValueSource source) {
        if (source.column() == null && source.value() == null && !keySources.contains(at)) {
            add(at, "REQUIRED", "Needs a `column`, a `value` or both.");
        }
        if (source.unmatched() == Unmatched.DEFAULT && source._default() == null) {
            add(at + "/default", "REQUIRED", "Needs the `default` that `unmatched` speaks of.");
        }
        if (source.table().values().stream().anyMatch(Objects::isNull)) {
            add(at + "/table", "NULL_NOT_ALLOWED", "Must not contain null.");
        }
    }

    private void add(String at, String code, String detail) {
        faults.add(Fault.body(pointer + at, code, detail));
    }
}
