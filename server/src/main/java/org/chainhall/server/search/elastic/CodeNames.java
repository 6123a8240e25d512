package org.chainhall.server.search.elastic;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chainhall.server.codelist.CodeList;
import org.chainhall.server.codelist.CodeListId;
import org.chainhall.server.codelist.CodeLists;
import org.chainhall.server.language.Language;
import org.chainhall.server.language.NameForms;
import org.chainhall.server.language.QueryText;
import org.chainhall.server.language.QueryWord;
import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.place.PlaceCode;
import org.chainhall.server.place.Places;

/** What categories are called in all languages, countries in those that we stem, and locations by UN/LOCODE. */
final class CodeNames {
    /** Fewer letters begin the names of too many locations. */
    private static final int SHORTEST_LOCATION = 3;
    /** Each is a term of the query; "san" begins more than the longest ones among them. */
    private static final int MOST_LOCATIONS = 200;

    private final TextAnalysis analysis;
    private final WordBeginnings categories = new WordBeginnings();
    private final WordBeginnings countries = new WordBeginnings();
    private final WordBeginnings locations = new WordBeginnings();

    CodeNames(CodeLists lists, Places places, TextAnalysis analysis) {
        this.analysis = analysis;
        CodeList services = lists.get(CodeListId.SERVICE_CATEGORIES);
        for (String code : services.codes()) {
            services.labels(code).values().forEach(label -> categories.add(code, words(label)));
            services.aliases(code).values().stream()
                    .flatMap(List::stream)
                    .forEach(alias -> categories.add(code, words(alias)));
        }
        CodeList nations = lists.get(CodeListId.COUNTRIES);
        for (String code : nations.codes()) {
            Arrays.stream(Language.values())
                    .map(language -> nations.label(code, Locale.forLanguageTag(language.code())))
                    .distinct()
                    .forEach(name -> countries.add(code, words(name)));
        }
        for (PlaceCode code : places.known(PlaceCode.Kind.LOCATION)) {
            places.names(code).forEach(name -> locations.add(code.value(), analysis.indexTokens(name)));
        }
    }

    SuggestedCodes beginningWith(QueryText query) {
        List<String> words = query.words().stream().map(QueryWord::word).toList();
        boolean mayBeLocation = words.stream().anyMatch(word -> word.length() >= SHORTEST_LOCATION);
        return new SuggestedCodes(
                categories.find(words).toList(),
                countries.find(words).toList(),
                mayBeLocation ? locations.find(words).limit(MOST_LOCATIONS).toList() : List.of());
    }

    /** As the names of providers are found: 货运 by huoyun, too. */
    private Collection<String> words(String label) {
        NameForms forms = analysis.name(label);
        Set<String> words = new HashSet<>(forms.words());
        words.addAll(forms.latin());
        return words;
    }
}
