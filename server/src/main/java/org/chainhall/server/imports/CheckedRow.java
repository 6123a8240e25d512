package org.chainhall.server.imports;

import java.util.List;
import java.util.Optional;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.server.imports.reading.RowFault;

/**
 * A row with a profile to write, or with the faults for which there is none.
 *
 * @param externalId the row's own id, where it could be read
 */
record CheckedRow(long number, Optional<String> externalId, Optional<ProviderProfile> profile, List<RowFault> faults) {

    static CheckedRow good(long number, ProviderProfile profile) {
        return new CheckedRow(number, Optional.ofNullable(profile.externalId()), Optional.of(profile), List.of());
    }

    static CheckedRow bad(long number, Optional<String> externalId, List<RowFault> faults) {
        return new CheckedRow(number, externalId, Optional.empty(), faults);
    }

    CheckedRow refused(RowFault fault) {
        return bad(number, externalId, List.of(fault));
    }
}
