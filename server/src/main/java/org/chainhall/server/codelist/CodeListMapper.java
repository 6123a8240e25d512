package org.chainhall.server.codelist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.chainhall.api.model.Code;
import org.chainhall.api.model.CodeListInfo;

/** Code lists as the contract writes them, in one language. */
final class CodeListMapper {
    private CodeListMapper() {}

    static CodeListInfo info(CodeList list, Locale language) {
        return CodeListInfo.builder()
                .id(list.id().id())
                .name(list.name(language))
                .version(list.version())
                .size(list.codes().size())
                .build();
    }

    static org.chainhall.api.model.CodeList model(CodeList list, Locale language) {
        CodeListInfo info = info(list, language);
        return org.chainhall.api.model.CodeList.builder()
                .id(info.id())
                .name(info.name())
                .version(info.version())
                .size(info.size())
                .codes(list.codes().stream()
                        .map(code -> code(list, code, language))
                        .toList())
                .build();
    }

    /** Those of the language, then those in English, which is where the trade's abbreviations are. */
    private static List<String> aliases(Map<Locale, List<String>> all, Locale language) {
        return Stream.of(language, Locale.ENGLISH)
                .flatMap(each -> all.getOrDefault(each, List.of()).stream())
                .distinct()
                .toList();
    }

    private static Code code(CodeList list, String code, Locale language) {
        return Code.builder()
                .code(code)
                .label(list.label(code, language))
                .aliases(aliases(list.aliases(code), language))
                .parent(list.parent(code).orElse(null))
                .description(list.description(code, language).orElse(null))
                .build();
    }
}
