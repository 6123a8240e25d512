package org.chainhall.server.directory;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.chainhall.api.model.DirectorySettings;
import org.chainhall.server.codelist.CodeListId;
import org.chainhall.server.codelist.CodeLists;
import org.chainhall.server.place.PlaceCode;
import org.chainhall.server.place.Places;
import org.chainhall.server.platform.http.Fault;
import org.chainhall.server.region.RegionKey;
import org.chainhall.server.region.Regions;

/** What the settings of a directory must be beyond the shapes and sizes of the contract. */
final class DirectoryRules {
    private final Regions regions;
    private final CodeLists codeLists;
    private final Places places;

    DirectoryRules(Regions regions, CodeLists codeLists, Places places) {
        this.regions = regions;
        this.codeLists = codeLists;
        this.places = places;
    }

    List<Fault> faults(DirectorySettings settings) {
        List<Fault> faults = new ArrayList<>();
        territory(settings.territory(), faults);
        languages(settings.languages(), faults);
        if (!ZoneId.getAvailableZoneIds().contains(settings.timezone())) {
            faults.add(Fault.body("/timezone", "UNKNOWN_CODE", "Must be a time zone of the IANA database."));
        }
        return faults;
    }

    List<Fault> regionFaults(String region) {
        return regions.find(new RegionKey(region)).isPresent()
                ? List.of()
                : List.of(Fault.body(
                        "/region", "UNKNOWN_CODE", "Must be a region of this installation; see `/regions`."));
    }

    private void territory(List<String> territory, List<Fault> faults) {
        for (int i = 0; i < territory.size(); i++) {
            if (PlaceCode.parse(territory.get(i)).filter(this::isTerritory).isEmpty()) {
                faults.add(Fault.body(
                        "/territory/" + i,
                        "UNKNOWN_CODE",
                        "Must be a code of the list `%s`, or a subdivision of one; see `/places`."
                                .formatted(CodeListId.COUNTRIES.id())));
            }
        }
    }

    /** A chamber stands for a country or a part of one, not for a port or a continent. */
    private boolean isTerritory(PlaceCode code) {
        return switch (code.kind()) {
            case COUNTRY, SUBDIVISION -> places.isKnown(code);
            case WORLD, AREA, LOCATION -> false;
        };
    }

    private void languages(List<String> languages, List<Fault> faults) {
        for (int i = 0; i < languages.size(); i++) {
            String pointer = "/languages/" + i;
            codeLists
                    .checkLanguageTag(languages.get(i))
                    .ifPresent(unknown -> faults.add(Fault.body(pointer, "UNKNOWN_CODE", unknown.detail())));
        }
    }
}
