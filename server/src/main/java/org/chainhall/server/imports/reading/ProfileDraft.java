package org.chainhall.server.imports.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import org.chainhall.server.platform.http.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What a row says, before anything of it was checked.
 *
 * @param profile the JSON of a profile
 * @param columns where the values come from: the column for a pointer
 * @param faults why there is no profile to check; usually empty
 */
public record ProfileDraft(JsonNode profile, Map<String, String> columns, List<RowFault> faults) {

    static ProfileDraft of(JsonNode profile) {
        return new ProfileDraft(profile, Map.of(), List.of());
    }

    static ProfileDraft unreadable(List<RowFault> faults) {
        return new ProfileDraft(JsonNodeFactory.instance.objectNode(), Map.of(), faults);
    }

    /** A fault of the profile, with the column that it comes from. */
    public RowFault located(Fault fault) {
        return new RowFault(column(fault.pointer()), fault.pointer(), fault.code(), fault.detail());
    }

    private @Nullable String column(String pointer) {
        for (String part = pointer; !part.isEmpty(); part = part.substring(0, part.lastIndexOf('/'))) {
            String column = columns.get(part);
            if (column != null) {
                return column;
            }
        }
        return null;
    }
}
