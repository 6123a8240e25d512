package org.chainhall.server.place;

import java.util.List;
import java.util.Optional;

/**
 * A place under the names by which it is found.
 *
 * @param names folded
 */
record NamedPlace(PlaceCode code, List<String> names) {
    /** The first name that begins so; a loop, as every search asks every place. */
    Optional<String> nameWith(String prefix) {
        for (String name : names) {
            if (name.startsWith(prefix)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
