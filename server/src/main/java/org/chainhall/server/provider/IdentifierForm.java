package org.chainhall.server.provider;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an identifier of a scheme is written, without spaces, dots and hyphens and in capitals. Check digits are not
 * computed here. A scheme that is not listed takes any text.
 */
record IdentifierForm(Pattern pattern, String description) {
    private static final Map<String, IdentifierForm> FORMS = Map.of(
            "lei", form("[0-9A-Z]{18}[0-9]{2}", "18 letters or digits and two digits (ISO 17442)"),
            "bic", form("[0-9A-Z]{4}[A-Z]{2}[0-9A-Z]{2}([0-9A-Z]{3})?", "8 or 11 letters or digits (ISO 9362)"),
            "duns", form("[0-9]{9}", "nine digits"),
            "gln", form("[0-9]{13}", "13 digits (GS1)"),
            "uscc", form("[0-9A-HJ-NP-RTUW-Y]{18}", "18 letters or digits (GB 32100)"),
            "scac", form("[A-Z]{2,4}", "two to four letters"));

    static Optional<IdentifierForm> of(String scheme) {
        return Optional.ofNullable(FORMS.get(scheme));
    }

    boolean matches(String value) {
        return pattern.matcher(value).matches();
    }

    private static IdentifierForm form(String regex, String description) {
        return new IdentifierForm(Pattern.compile(regex), description);
    }
}
