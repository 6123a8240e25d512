package org.chainhall.server.provider;

import java.util.List;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.server.codelist.CodeLists;
import org.chainhall.server.place.Places;
import org.chainhall.server.platform.http.Fault;
import org.chainhall.server.platform.http.Problems;

/**
 * What a profile must be beyond the shapes and sizes of the contract: codes that exist, places that are places, dates and
 * amounts in their order.
 */
public final class ProfileRules {
    private final CodeLists codeLists;
    private final Places places;

    public ProfileRules(CodeLists codeLists, Places places) {
        this.codeLists = codeLists;
        this.places = places;
    }

    /**
     * The profile as it is stored: normalised; all its faults at once as one 400.
     *
     * @param draft already within the contract's shapes and sizes
     */
    public ProviderProfile check(ProviderProfile draft) {
        ProviderProfile profile = ProfileNormalizer.normalize(draft);
        List<Fault> faults = new ProfileCheck(codeLists, places).faults(profile);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        return profile;
    }
}
