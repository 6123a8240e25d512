package org.chainhall.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainhall.client.model.Code;

/** What codes in profiles are called, in every language that has labels. */
final class CodeLabels {
    private static final List<String> LANGUAGES = List.of("en", "zh", "fr", "es");
    private static final List<String> LISTS = List.of("service-categories", "credential-schemes");

    private CodeLabels() {}

    /** By code. */
    static Map<String, List<String>> of(Installation at) {
        Map<String, List<String>> labels = new HashMap<>();
        for (String language : LANGUAGES) {
            for (String list : LISTS) {
                for (Code code : at.codeLists(language).get(list).codes()) {
                    List<String> known = labels.computeIfAbsent(code.code(), c -> new ArrayList<>());
                    if (!known.contains(code.label())) {
                        known.add(code.label());
                    }
                }
            }
        }
        return labels;
    }
}
