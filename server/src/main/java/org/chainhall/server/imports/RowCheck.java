package org.chainhall.server.imports;

import java.util.ArrayList;
import java.util.List;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.server.imports.reading.ProfileDraft;
import org.chainhall.server.imports.reading.Row;
import org.chainhall.server.imports.reading.RowFault;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.platform.http.StrictJson;
import org.chainhall.server.provider.ProfileRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks rows as a request with the same profile would be checked. */
final class RowCheck {
    private static final Logger LOG = LoggerFactory.getLogger(RowCheck.class);
    private static final RowFault EXTERNAL_ID_REQUIRED = new RowFault(
            null,
            "/externalId",
            "EXTERNAL_ID_REQUIRED",
            "Without an externalId, the same file again would create the row again.");
    private static final RowFault REPEATED = new RowFault(
            null, "/externalId", "EXTERNAL_ID_REPEATED", "An earlier row of the file has this externalId.");
    private static final RowFault INTERNAL_ERROR =
            new RowFault(null, null, "INTERNAL_ERROR", "The row could not be checked; the server's log says why.");

    private final StrictJson json;
    private final ProfileRules rules;

    RowCheck(StrictJson json, ProfileRules rules) {
        this.json = json;
        this.rules = rules;
    }

    CheckedRow repeated(Row row, ImportJob job) {
        return CheckedRow.bad(row.number(), row.externalId(), List.of(REPEATED.in(job.externalIdColumn())));
    }

    CheckedRow check(Row row, ImportJob job) {
        try {
            return check(row, row.draft(), job);
        } catch (RuntimeException e) {
            // A fault of ours, which must not cost the caller the rest of the file.
            LOG.error("Row {} of import {} could not be checked", row.number(), job.id(), e);
            return CheckedRow.bad(row.number(), row.externalId(), List.of(INTERNAL_ERROR));
        }
    }

    private CheckedRow check(Row row, ProfileDraft draft, ImportJob job) {
        List<RowFault> faults = new ArrayList<>(draft.faults());
        if (!faults.isEmpty()) {
            return CheckedRow.bad(row.number(), row.externalId(), faults);
        }
        if (job.replaces() && row.externalId().isEmpty() && !draft.profile().hasNonNull("externalId")) {
            faults.add(EXTERNAL_ID_REQUIRED.in(job.externalIdColumn()));
        }
        try {
            ProviderProfile profile = rules.check(json.read(draft.profile(), ProviderProfile.class));
            if (faults.isEmpty()) {
                return CheckedRow.good(row.number(), profile);
            }
        } catch (Problem problem) {
            problem.faults().forEach(fault -> faults.add(draft.located(fault)));
        }
        return CheckedRow.bad(row.number(), row.externalId(), faults);
    }
}
