package org.chainhall.server.search;

import java.util.Arrays;

/** What hits are narrowed and counted by. */
public enum Facet {
    KIND("kind"),
    CATEGORY("category"),
    LOCATED_IN("locatedIn"),
    SERVES("serves"),
    CHAIN("chain"),
    STAGE("stage"),
    CREDENTIAL("credential"),
    LANGUAGE("language"),
    SIZE_CLASS("sizeClass"),
    /** Origins of lanes. */
    FROM("from"),
    /** Destinations of lanes. */
    TO("to"),
    /** Modes of lanes. */
    MODE("mode"),
    CURRENCY("currency");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** The name of the parameter that narrows by it, and of the facet in the answer. */
    public String parameter() {
        return parameter;
    }

    static Facet of(String parameter) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no facet " + parameter));
    }
}
