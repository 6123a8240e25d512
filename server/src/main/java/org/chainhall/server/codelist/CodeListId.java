package org.chainhall.server.codelist;

import java.util.Arrays;
import java.util.Optional;

/** The code lists that there are, in the order in which they are listed. */
public enum CodeListId {
    SERVICE_CATEGORIES("service-categories"),
    PROVIDER_KINDS("provider-kinds"),
    CHAINS("chains"),
    STAGES("stages"),
    CREDENTIAL_SCHEMES("credential-schemes"),
    IDENTIFIER_SCHEMES("identifier-schemes"),
    TRANSPORT_MODES("transport-modes"),
    SIZE_CLASSES("size-classes"),
    /** ISO 3166-1 alpha-2, and XK. */
    COUNTRIES("countries"),
    /** ISO 4217. */
    CURRENCIES("currencies"),
    /** ISO 639: two letters where there are two, else three. */
    LANGUAGES("languages");

    private final String id;

    CodeListId(String id) {
        this.id = id;
    }

    public static Optional<CodeListId> find(String id) {
        return Arrays.stream(values()).filter(list -> list.id.equals(id)).findFirst();
    }

    /** The id as the contract writes it. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
