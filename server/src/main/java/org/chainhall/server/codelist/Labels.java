package org.chainhall.server.codelist;

import java.util.Locale;
import java.util.Optional;
import org.chainhall.server.platform.locale.PreferredLanguages;

/** What the codes of a list are called. */
interface Labels {
    /** The language to answer in: the caller's, else English. */
    Locale language(PreferredLanguages preferred);

    /** The label in a language that {@link #language} gave; in English where there is none. */
    String label(String code, Locale language);

    Optional<String> description(String code, Locale language);

    /** A text that changes when a label or description of the code does, in any language. */
    String fingerprint(String code);
}
