package org.chainhall.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Comparisons through the whole application; they are read from the database, so nothing has to be waited for. */
class ComparisonsIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private static TestDirectory directory;
    private static String forwarder;
    private static String bank;

    @BeforeAll
    static void fill() {
        directory = CHAINHALL.newDirectory();
        LocalDate over = LocalDate.now(ZoneOffset.UTC).minusDays(2);
        forwarder = write(directory, """
                {"names": [{"text": "Adria Kargo"}], "summary": {"en": "Forwarding", "hr": "Otprema"},
                 "sites": [{"place": "HRRJK", "address": {"city": "Rijeka", "country": "HR"}}],
                 "offerings": [{"category": "LOG-5010", "covers": ["HR-08", "*"], "chains": ["smart-vehicle"],
                                "lanes": [{"from": ["HRRJK"], "to": ["CN"], "modes": ["maritime"]}],
                                "currencies": ["EUR"]}],
                 "credentials": [{"scheme": "aeo-f"}], "languages": ["hr", "en"], "sizeClass": "medium"}
                """);
        bank = write(directory, """
                {"names": [{"text": "Kvarner Bank"}],
                 "sites": [{"address": {"country": "HR"}}],
                 "offerings": [{"category": "FIN-2010", "covers": ["HR"], "chains": ["smart-vehicle"],
                                "ticket": {"min": 1, "currency": "EUR"}}],
                 "credentials": [{"scheme": "aeo-f", "validUntil": "%s"}], "languages": ["en", "hr"]}
                """.formatted(over));
    }

    @Test
    void putsProvidersSideBySideInTheOrderThatWasAskedFor() {
        compare("en", bank, forwarder)
                .statusCode(200)
                .header("Vary", containsString("Accept-Language"))
                .body("providers.name", contains("Kvarner Bank", "Adria Kargo"))
                .body("providers[1].city", equalTo("Rijeka"))
                .body(
                        "rows.find { it.field == 'kind' }.cells.values.value",
                        contains(List.of("financial"), List.of("logistics")))
                .body("rows.find { it.field == 'kind' }.isEqual", equalTo(false))
                .body("rows.find { it.field == 'locatedIn' }.isEqual", equalTo(true))
                .body("rows.find { it.field == 'chain' }.isEqual", equalTo(true))
                .body("rows.find { it.field == 'language' }.isEqual", equalTo(true))
                .body("rows.find { it.field == 'currency' }.isEqual", equalTo(true))
                .body(
                        "rows.find { it.field == 'sizeClass' }.cells.values.value",
                        contains(List.of(), List.of("medium")))
                .body("rows.find { it.field == 'from' }.cells.values.value", contains(List.of(), List.of("HRRJK")))
                .body("rows.field", not(hasItem("stage")));
    }

    @Test
    void saysWhichCertificatesAreValidToday() {
        compare("en", forwarder, bank)
                .statusCode(200)
                .body(
                        "rows.find { it.field == 'credential' }.cells.values.isValid",
                        contains(List.of(true), List.of(false)))
                .body("rows.find { it.field == 'credential' }.isEqual", equalTo(false));
    }

    @Test
    void labelsInTheCallersLanguage() {
        compare("zh", forwarder, bank)
                .statusCode(200)
                .body("rows.find { it.field == 'category' }.cells[0].values.label", contains("货运代理"));
        compare("de", forwarder, bank)
                .statusCode(200)
                .body("rows.find { it.field == 'locatedIn' }.cells[0].values.label", contains("Kroatien"))
                .body("rows.find { it.field == 'from' }.cells[0].values.label", contains("Rijeka"));
        compare("hr", forwarder, bank).statusCode(200).body("providers[0].summary", equalTo("Otprema"));
    }

    @Test
    void refusesLessThanTwoMoreThanFiveAndTheSameTwice() {
        compare("en", forwarder).statusCode(400);
        compare("en", Collections.nCopies(6, forwarder).toArray(String[]::new)).statusCode(400);
        compare("en", forwarder, forwarder).statusCode(400).body("errors.pointer", contains("/ids"));
        compare("en", forwarder, "x").statusCode(400);
        directory.api().get("/comparisons").then().statusCode(400);
    }

    @Test
    void knowsNoProviderOfAnotherDirectory() {
        TestDirectory neighbour = CHAINHALL.newDirectory();
        String foreign = write(neighbour, "{\"names\": [{\"text\": \"Foreign\"}]}");

        assertThat(failure(foreign)).isEqualTo(failure(UUID.randomUUID().toString()));
    }

    /** Without the request's id. */
    private static String failure(String other) {
        return compare("en", forwarder, other)
                .statusCode(404)
                .extract()
                .asString()
                .replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private static ValidatableResponse compare(String language, String... ids) {
        return directory
                .api()
                .header("Accept-Language", language)
                .queryParam("ids", (Object[]) ids)
                .get("/comparisons")
                .then();
    }

    private static String write(TestDirectory into, String profile) {
        return into.api()
                .contentType("application/json")
                .body(profile)
                .post("/providers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
