package org.chainhall.server.codelist;

import java.util.Locale;
import org.chainhall.api.CodeListsApi;
import org.chainhall.api.http.Reply;
import org.chainhall.api.model.CodeListPage;
import org.chainhall.server.platform.http.EntityTags;
import org.chainhall.server.platform.http.Problems;
import org.chainhall.server.platform.locale.LocalizedReply;
import org.chainhall.server.platform.locale.PreferredLanguages;
import org.jspecify.annotations.Nullable;

/** Serves the code lists to anybody. */
final class CodeListsResource implements CodeListsApi {
    private final CodeLists lists;

    CodeListsResource(CodeLists lists) {
        this.lists = lists;
    }

    @Override
    public Reply<CodeListPage> listCodeLists(@Nullable String acceptLanguage) {
        Locale language = lists.language(PreferredLanguages.of(acceptLanguage));
        CodeListPage page = CodeListPage.builder()
                .items(lists.all().stream()
                        .map(list -> CodeListMapper.info(list, language))
                        .toList())
                .build();
        return LocalizedReply.in(language, Reply.ok(page));
    }

    @Override
    public Reply<org.chainhall.api.model.CodeList> getCodeList(
            String codeList, @Nullable String acceptLanguage, @Nullable String ifNoneMatch) {
        CodeList list = CodeListId.find(codeList).map(lists::get).orElseThrow(Problems::notFound);
        Locale language = list.language(PreferredLanguages.of(acceptLanguage));
        String etag = "\"%s-%s\"".formatted(list.version(), language.toLanguageTag());
        if (EntityTags.holds(ifNoneMatch, etag)) {
            return LocalizedReply.in(language, Reply.notModified(etag));
        }
        return LocalizedReply.in(
                language, Reply.ok(CodeListMapper.model(list, language)).etag(etag));
    }
}
