package org.chainhall.server.codelist;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.chainhall.api.CodeListsApi;
import org.chainhall.api.http.Reply;
import org.chainhall.api.model.CodeList;
import org.chainhall.api.model.CodeListInfo;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.platform.locale.CldrNames;
import org.junit.jupiter.api.Test;

class CodeListsResourceTest {
    private final CodeListsApi resource = new CodeListFeature(new CldrNames()).resource();

    @Test
    void namesAllListsInTheCallersLanguage() {
        var reply = resource.listCodeLists("de");

        assertThat(reply.headers()).containsEntry("Content-Language", "de").containsEntry("Vary", "Accept-Language");
        assertThat(requireNonNull(reply.body()).items())
                .hasSize(CodeListId.values().length)
                .extracting(CodeListInfo::name)
                .contains("Verkehrsträger");
    }

    @Test
    void answersNotModifiedToWhoHoldsTheListInThisLanguage() {
        String german = etag(resource.getCodeList("chains", "de", null));

        Reply<CodeList> again = resource.getCodeList("chains", "de-CH", "\"other\", " + german);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.headers()).containsEntry("ETag", german).containsEntry("Vary", "Accept-Language");
        assertThat(resource.getCodeList("chains", "fr", german).status()).isEqualTo(200);
    }

    @Test
    void writesParentsAliasesAndDescriptions() {
        CodeList categories = requireNonNull(
                resource.getCodeList("service-categories", "zh", null).body());

        assertThat(categories.size()).isEqualTo(categories.codes().size());
        assertThat(categories.codes()).anySatisfy(code -> {
            assertThat(code.code()).isEqualTo("LOG-2030");
            assertThat(code.aliases()).contains("中欧班列", "China Railway Express");
            assertThat(code.parent()).isEqualTo("LOG-20");
            assertThat(code.description()).isEqualTo("For example China-Europe trains.");
        });
    }

    @Test
    void doesNotKnowOtherLists() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> resource.getCodeList("code-lists", null, null))
                .satisfies(problem -> assertThat(problem.type().status()).isEqualTo(404));
    }

    private static String etag(Reply<?> reply) {
        return (String) requireNonNull(reply.headers().get("ETag"));
    }
}
