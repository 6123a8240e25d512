package org.chainhall.server.search.elastic;

/** The fields of a provider's document, as {@code providers-v1.json} maps them. */
final class FieldNames {
    static final String ID = "id";
    static final String DIRECTORY = "directory";

    /** Each whole name, glued. */
    static final String NAMES_EXACT = "names.exact";
    /** The words of all names. */
    static final String NAMES_WORDS = "names.words";
    /** What the display name is ordered by. */
    static final String NAMES_SORT = "names.sort";
    /** The words of everything that is written about it and its offerings. */
    static final String TEXT_ANY = "text.any";
    /** The words of the cities of its sites. */
    static final String CITY = "city";

    static final String KINDS = "kinds";
    /** The places of its sites and all wider ones. */
    static final String LOCATED_IN = "locatedIn";
    /** The countries of its sites. */
    static final String COUNTRIES = "countries";

    static final String LANGUAGES = "languages";
    static final String SIZE_CLASS = "sizeClass";

    static final String OFFERINGS = "offerings";
    /** The category and all wider ones. */
    static final String OFFERINGS_CATEGORY = "offerings.category";

    static final String OFFERINGS_COVERS = "offerings.covers";
    /** All places that are wider than one that it covers. */
    static final String OFFERINGS_WITHIN = "offerings.within";
    /** The countries that it covers, wholly or in part. */
    static final String OFFERINGS_COUNTRIES = "offerings.countries";

    static final String OFFERINGS_CHAINS = "offerings.chains";
    static final String OFFERINGS_STAGES = "offerings.stages";

    static final String CREDENTIALS = "credentials";
    static final String CREDENTIALS_SCHEME = "credentials.scheme";
    /** The days on which it is valid. */
    static final String CREDENTIALS_VALID = "credentials.valid";

    static final String UPDATED_AT = "updatedAt";
    /** What is stored as it was written. */
    static final String CARD = "card";

    private FieldNames() {}
}
