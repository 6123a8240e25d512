package org.chainhall.server.codelist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chainhall.server.platform.locale.PreferredLanguages;

/** What the codes of a list are called. */
interface Labels {
    /** The language to answer in: the caller's, else English. */
    Locale language(PreferredLanguages preferred);

    /** The label in a language that {@link #language} gave; in English where there is none. */
    String label(String code, Locale language);

    /** The labels by language; where there are too many languages, in those that our own lists have. */
    Map<Locale, String> labels(String code);

    /** What else the code is called, by language. */
    Map<Locale, List<String>> aliases(String code);

    Optional<String> description(String code, Locale language);

    /** A text that changes when a label, alias or description of the code does, in any language. */
    String fingerprint(String code);
}
