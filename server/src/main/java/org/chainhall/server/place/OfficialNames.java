package org.chainhall.server.place;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** UN/LOCODE writes several names of a place into one. */
final class OfficialNames {
    /** Of "Mumbai (ex Bombay)" both, of "Heathrow Apt/London" both. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[/=()]+(ex )?");

    private OfficialNames() {}

    /** Each of them; the name itself, if it is but one. */
    static Stream<String> in(String name) {
        return BETWEEN_NAMES.matcher(name).find()
                ? Arrays.stream(BETWEEN_NAMES.split(name)).map(String::strip).filter(part -> !part.isEmpty())
                : Stream.of(name);
    }
}
