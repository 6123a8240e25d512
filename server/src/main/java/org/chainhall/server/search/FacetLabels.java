package org.chainhall.server.search;

import java.util.Locale;
import java.util.Optional;
import org.chainhall.server.codelist.CodeList;
import org.chainhall.server.codelist.CodeListId;
import org.chainhall.server.codelist.CodeLists;
import org.chainhall.server.platform.locale.PreferredLanguages;

/** What the values of facets are called, in the caller's language. */
final class FacetLabels {
    private final CodeLists codeLists;

    FacetLabels(CodeLists codeLists) {
        this.codeLists = codeLists;
    }

    /** The labels of one facet. */
    Labels of(Facet facet, PreferredLanguages preferred) {
        CodeList list = codeLists.get(
                switch (facet) {
                    case KIND -> CodeListId.PROVIDER_KINDS;
                    case CATEGORY -> CodeListId.SERVICE_CATEGORIES;
                    case LOCATED_IN, SERVES, FROM, TO -> CodeListId.COUNTRIES;
                    case CHAIN -> CodeListId.CHAINS;
                    case STAGE -> CodeListId.STAGES;
                    case CREDENTIAL -> CodeListId.CREDENTIAL_SCHEMES;
                    case LANGUAGE -> CodeListId.LANGUAGES;
                    case SIZE_CLASS -> CodeListId.SIZE_CLASSES;
                    case MODE -> CodeListId.TRANSPORT_MODES;
                    case CURRENCY -> CodeListId.CURRENCIES;
                });
        Locale language = list.language(preferred);
        return new Labels(list, language);
    }

    /** What is said of the values of one facet, in one language. */
    record Labels(CodeList list, Locale language) {
        /** The label of a value; the value itself where there is none. */
        String of(String value) {
            return list.label(value, language);
        }

        Optional<String> parent(String value) {
            return list.parent(value);
        }
    }
}
