package org.chainhall.server.search.elastic;

/** The fields of a provider's document, as {@code providers-v5.json} maps them. */
final class FieldNames {
    static final String ID = "id";
    static final String DIRECTORY = "directory";

    /** Each whole name, glued, as it is written and in Latin letters. */
    static final String NAMES_EXACT = "names.exact";
    /** The display name, glued. */
    static final String NAMES_PRIMARY = "names.primary";
    /** Each name without legal forms, glued. */
    static final String NAMES_CORE = "names.core";
    /** The words of all names, as they are written and in Latin letters; each name far from the next. */
    static final String NAMES_WORDS = "names.words";
    /**
     * All that a name is as a whole, in one field, as most searches ask for it several times: each name glued, with and
     * without legal forms, each of its words alone, neighbouring ones glued, and each identifier.
     */
    static final String NAMES_WHOLE = "names.whole";
    /** How many characters each name has, glued. */
    static final String NAMES_LENGTH = "names.length";
    /** What the display name is ordered by. */
    static final String NAMES_SORT = "names.sort";

    /** Its own id and official ones: letters and digits. */
    static final String IDENTIFIERS = "identifiers";
    /** The words of everything that is written about it and its offerings, and their stems. */
    static final String TEXT_ANY = "text.any";
    /** How many words that is. */
    static final String TEXT_LENGTH = "text.length";
    /** The words of the cities of its sites. */
    static final String CITY = "city";

    static final String KINDS = "kinds";
    /** The places of its sites and all wider ones. */
    static final String LOCATED_IN = "locatedIn";
    /** The countries of its sites. */
    static final String COUNTRIES = "countries";
    /** Where its sites are. */
    static final String POINTS = "points";

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
    /** Those it names, and that of its ticket. */
    static final String OFFERINGS_CURRENCIES = "offerings.currencies";

    static final String OFFERINGS_TICKET_CURRENCY = "offerings.ticketCurrency";
    static final String OFFERINGS_TICKET = "offerings.ticket";

    static final String OFFERINGS_LANES = "offerings.lanes";
    static final String LANES_FROM = "offerings.lanes.from";
    static final String LANES_FROM_WITHIN = "offerings.lanes.fromWithin";
    static final String LANES_FROM_COUNTRIES = "offerings.lanes.fromCountries";
    static final String LANES_TO = "offerings.lanes.to";
    static final String LANES_TO_WITHIN = "offerings.lanes.toWithin";
    static final String LANES_TO_COUNTRIES = "offerings.lanes.toCountries";
    static final String LANES_MODES = "offerings.lanes.modes";

    static final String CREDENTIALS = "credentials";
    static final String CREDENTIALS_SCHEME = "credentials.scheme";
    /** The days on which it is valid. */
    static final String CREDENTIALS_VALID = "credentials.valid";

    /** How much of a profile is filled in, from 0 to 100. */
    static final String COMPLETENESS = "completeness";

    static final String UPDATED_AT = "updatedAt";
    /** What is stored as it was written. */
    static final String CARD = "card";

    private FieldNames() {}
}
