package org.chainhall.server.codelist;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import org.chainhall.server.support.ChainhallExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code lists through the whole application, without a key. */
class CodeListsIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    @Test
    void listsTheLists() {
        CHAINHALL
                .anonymous()
                .header("Accept-Language", "fr")
                .get("/code-lists")
                .then()
                .statusCode(200)
                .header("Content-Language", "fr")
                .body("items.id", hasItems("service-categories", "countries"))
                .body("items.name", hasItem("Modes de transport"));
    }

    @ParameterizedTest
    @CsvSource({
        "service-categories, LOG-5010, 货运代理",
        "chains, clean-energy, 清洁能源链",
        "stages, upper, 上游",
        "credential-schemes, ecovadis, EcoVadis评级"
    })
    void labelsCodesInChinese(String list, String code, String label) {
        CHAINHALL
                .anonymous()
                .header("Accept-Language", "zh")
                .get("/code-lists/{list}", list)
                .then()
                .statusCode(200)
                .header("Content-Language", "zh")
                .body("codes.find { it.code == '%s' }.label".formatted(code), equalTo(label));
    }

    @ParameterizedTest
    @EnumSource
    void servesEveryList(CodeListId list) {
        CHAINHALL
                .anonymous()
                .get("/code-lists/{list}", list.id())
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .header("Vary", containsString("Accept-Language"))
                .body("id", equalTo(list.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void saysThatAHeldListIsStillCurrent(String encoding) {
        String etag = CHAINHALL
                .anonymous()
                .header("Accept-Language", "zh-CN")
                .header("Accept-Encoding", encoding)
                .get("/code-lists/countries")
                .then()
                .statusCode(200)
                .body("codes.find { it.code == 'HR' }.label", equalTo("克罗地亚"))
                .extract()
                .header("ETag");

        CHAINHALL
                .anonymous()
                .header("Accept-Language", "zh-CN")
                .header("Accept-Encoding", encoding)
                .header("If-None-Match", etag)
                .get("/code-lists/countries")
                .then()
                .statusCode(304);
        CHAINHALL
                .anonymous()
                .header("Accept-Language", "de")
                .header("If-None-Match", etag)
                .get("/code-lists/countries")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)));
    }

    @ParameterizedTest
    @ValueSource(strings = {";;", "de;q=7", "*", "tlh"})
    void answersInEnglishWhateverTheHeaderSays(String acceptLanguage) {
        CHAINHALL
                .anonymous()
                .header("Accept-Language", acceptLanguage)
                .get("/code-lists/chains")
                .then()
                .statusCode(200)
                .header("Content-Language", "en");
    }

    @Test
    void doesNotKnowOtherLists() {
        CHAINHALL
                .anonymous()
                .get("/code-lists/planets")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void refusesAHeaderThatDoesNotFitTheContract() {
        CHAINHALL
                .anonymous()
                .header("Accept-Language", "de".repeat(101))
                .get("/code-lists/chains")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
    }
}
