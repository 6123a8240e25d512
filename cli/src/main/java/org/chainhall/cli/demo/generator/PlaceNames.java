package org.chainhall.cli.demo.generator;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.List;

/** Names of countries and areas in a language as a sentence has them; from ICU, whose data come with us. */
final class PlaceNames {
    private final String worldwide;
    private final LocaleDisplayNames names;
    private final ListFormatter lists;

    PlaceNames(Language language) {
        ULocale locale = ULocale.forLanguageTag(language.language());
        this.worldwide = language.worldwide();
        this.names = LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT);
        this.lists = ListFormatter.getInstance(locale);
    }

    /** A few of these places in a sentence; of subdivisions and locations only the country is said. */
    String sentence(List<String> places) {
        return lists.format(places.stream().map(this::name).distinct().limit(5).toList());
    }

    private String name(String place) {
        if (place.equals("*")) {
            return worldwide;
        }
        boolean isArea = Character.isDigit(place.charAt(0));
        return names.regionDisplayName(isArea ? place : place.substring(0, 2));
    }
}
