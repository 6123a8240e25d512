package org.chainhall.server.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainhall.server.support.ChainhallExtension;
import org.chainhall.server.support.TestDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports through the whole application. */
class ImportsIT {
    @RegisterExtension
    static final ChainhallExtension CHAINHALL = new ChainhallExtension();

    private static final String CSV = """
            {"format": "csv",
             "mapping": {
               "externalId": {"column": "no"},
               "names": [{"text": {"column": "name"}, "kind": "legal"}],
               "kinds": [{"column": "branch", "table": {"bank": "financial", "haulier": "logistics"}, "unmatched": "skip"}],
               "sites": [{"kind": "headquarters", "city": {"column": "city"}, "country": {"column": "country", "skip": ["?"]}}]}}
            """;
    private static final String FILE = """
            no,name,branch,city,country
            1,"Kargo, d.o.o.",haulier,Rijeka,HR
            2,Banka,bank,Zagreb,XX
            3,Luka,port,,?
            """;

    private TestDirectory directory;

    @BeforeEach
    void makeDirectory() {
        directory = CHAINHALL.newDirectory();
    }

    @Test
    void takesAFileToProvidersAndAReport() {
        String id = create(CSV)
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/directories/" + directory.slug() + "/imports/[0-9a-f-]{36}"))
                .body("state", equalTo("awaiting_content"))
                .body("mode", equalTo("upsert"))
                .body("dryRun", equalTo(false))
                .body("rows.read", equalTo(0))
                .extract()
                .path("id");

        send(id, "text/csv", FILE).statusCode(202).body("state", equalTo("running"));
        JsonPath done = finished(id);

        assertThat(done.getString("state")).isEqualTo("completed");
        assertThat(done.<String, Object>getMap("rows"))
                .isEqualTo(Map.of("read", 3, "created", 2, "updated", 0, "unchanged", 0, "failed", 1));
        directory
                .api()
                .get("/imports/{id}/errors", id)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].row", equalTo(2))
                .body("items[0].externalId", equalTo("2"))
                .body("items[0].column", equalTo("country"))
                .body("items[0].pointer", equalTo("/sites/0/address/country"))
                .body("items[0].code", equalTo("UNKNOWN_CODE"))
                .body("items[0].detail", containsString("countries"))
                .body("nextCursor", nullValue());
        directory
                .api()
                .get("/providers/by-external-id/1")
                .then()
                .statusCode(200)
                .body("names[0].text", equalTo("Kargo, d.o.o."))
                .body("names[0].kind", equalTo("legal"))
                .body("kinds", contains("logistics"))
                .body("sites[0].address.city", equalTo("Rijeka"));
        directory
                .api()
                .get("/providers/by-external-id/3")
                .then()
                .statusCode(200)
                .body("kinds", nullValue())
                .body("sites", nullValue());
    }

    @Test
    void changesNothingWithTheSameFileAgain() {
        run(CSV, FILE);

        JsonPath again = run(CSV, FILE);

        assertThat(again.<String, Object>getMap("rows"))
                .isEqualTo(Map.of("read", 3, "created", 0, "updated", 0, "unchanged", 2, "failed", 1));
        directory.api().get("/providers/by-external-id/1").then().body("version", equalTo(1));
    }

    @Test
    void writesNothingInADryRun() {
        JsonPath dry = run(CSV.replaceFirst("\\{", "{\"dryRun\": true, "), FILE);

        assertThat(dry.getInt("rows.created")).isEqualTo(2);
        assertThat(dry.getInt("rows.failed")).isEqualTo(1);
        directory.api().get("/providers").then().body("items", hasSize(0));
    }

    @Test
    void takesProfilesLineByLine() {
        String id = create("{\"format\": \"ndjson\", \"mode\": \"insert\"}")
                .extract()
                .path("id");
        send(id, "application/x-ndjson; charset=utf-8", """
                {"externalId": "a", "names": [{"text": "Alfa"}]}
                {"externalId": "b", "names": [{"text": "Beta"}], "colour": "red"}
                {"externalId": "a", "names": [{"text": "Alfa"}]}
                nonsense
                """).statusCode(202);

        assertThat(finished(id).getInt("rows.created")).isEqualTo(1);
        directory
                .api()
                .get("/imports/{id}/errors", id)
                .then()
                .body("items.row", contains(2, 3, 4))
                .body("items.code", contains("UNKNOWN_FIELD", "EXTERNAL_ID_REPEATED", "MALFORMED_JSON"))
                .body("items[0].pointer", equalTo("/colour"));
    }

    @Test
    void refusesALineWhoseExternalIdIsNull() {
        String id = create("{\"format\": \"ndjson\"}").extract().path("id");
        send(id, "application/x-ndjson", """
                {"externalId": null, "names": [{"text": "Alfa"}]}
                {"externalId": "b", "names": [{"text": "Beta"}]}
                """).statusCode(202);

        assertThat(finished(id).getInt("rows.created")).isEqualTo(1);
        directory
                .api()
                .get("/imports/{id}/errors", id)
                .then()
                .body("items.row", contains(1))
                .body("items.pointer", hasItem("/externalId"))
                .body("items[0].detail", containsString("externalId"));
    }

    @Test
    void saysWhyNoRowCouldBeRead() {
        JsonPath failed = run(CSV, "number;name\n1;Kargo\n");

        assertThat(failed.getString("state")).isEqualTo("failed");
        assertThat(failed.getString("failure")).contains("`no`", "`city`");
        assertThat(failed.getString("endedAt")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"format": "csv"}                                                                   | /mapping
            {"format": "xml"}                                                                   | /format
            {"format": "csv", "mapping": {}}                                                    | /mapping/names
            {"format": "csv", "mapping": {"names": [{"text": {"column": "a"}}], "colour": {}}}  | /mapping/colour
            {"format": "csv", "mapping": {"names": [{"text": {}}]}}                             | /mapping/names/0/text
            {"format": "csv", "mapping": {"names": [{"text": {"column": "a"}}], "delimiter": ";;"}} | /mapping/delimiter
            {"format": "ndjson", "mapping": {"names": [{"text": {"column": "a"}}]}}             | /mapping
            """)
    void refusesAMappingThatCannotWork(String draft, String pointer) {
        create(draft)
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void takesAFileOnce() {
        String id = create(CSV).extract().path("id");
        send(id, "text/csv", FILE).statusCode(202);

        send(id, "text/csv", FILE).statusCode(409).body("code", equalTo("IMPORT_NOT_AWAITING_CONTENT"));
    }

    @Test
    void refusesAnotherMediaType() {
        String id = create(CSV).extract().path("id");

        send(id, "application/x-ndjson", "{}").statusCode(415);
        send(id, "text/csv; charset=windows-1252", FILE).statusCode(415);
        send(id, "application/json", "{}").statusCode(415);
    }

    @Test
    void anUploadThatBreaksOffCanBeSentAgain() throws IOException {
        String id = create(CSV).extract().path("id");
        URI url = CHAINHALL.baseUrl();
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("PUT /v1/directories/%s/imports/%s/content HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                                    + "Content-Type: text/csv\r\nContent-Length: 5000000\r\n\r\n")
                            .formatted(directory.slug(), id, directory.adminKey())
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[700_000]);
            out.flush();
        }

        assertThat(directory.api().get("/imports/{id}", id).jsonPath().getString("state"))
                .isEqualTo("awaiting_content");
        send(id, "text/csv", FILE).statusCode(202);
        assertThat(finished(id).getInt("rows.created")).isEqualTo(2);
    }

    @Test
    void cancelsOnceAndForAll() {
        String id = create(CSV).extract().path("id");

        cancel(id).statusCode(200).body("state", equalTo("cancelled"));
        cancel(id).statusCode(200).body("state", equalTo("cancelled"));
        send(id, "text/csv", FILE).statusCode(409);

        String ended = create(CSV).extract().path("id");
        send(ended, "text/csv", FILE).statusCode(202);
        finished(ended);
        cancel(ended).statusCode(409).body("code", equalTo("IMPORT_ENDED"));
    }

    @Test
    void listsImportsAndErrorsPageByPage() {
        List<String> created = IntStream.range(0, 3)
                .mapToObj(n -> create(CSV).extract().<String>path("id"))
                .toList();
        String rows = IntStream.rangeClosed(1, 5).mapToObj(n -> n + ",,,,\n").collect(Collectors.joining());
        send(created.getFirst(), "text/csv", "no,name,branch,city,country\n" + rows)
                .statusCode(202);
        finished(created.getFirst());

        assertThat(walk("/imports", "id")).isEqualTo(created);
        assertThat(walk("/imports/" + created.getFirst() + "/errors", "row")).isEqualTo(List.of(1, 2, 3, 4, 5));
    }

    @Test
    void anotherDirectorysImportAnswersLikeNone() {
        String id = create(CSV).extract().path("id");
        TestDirectory other = CHAINHALL.newDirectory();

        for (String path : List.of("/imports/{id}", "/imports/{id}/errors")) {
            String foreign =
                    other.api().get(path, id).then().statusCode(404).extract().asString();
            String unknown = other.api()
                    .get(path, "0195a5c0-0000-7000-8000-000000000000")
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            assertThat(withoutRequestId(foreign)).isEqualTo(withoutRequestId(unknown));
        }
        send(other, id, "text/csv", FILE).statusCode(404);
    }

    @Test
    void answersARepeatedCreationAsTheFirstTime() {
        String first = createWith("k", CSV).statusCode(201).extract().path("id");

        createWith("k", CSV).statusCode(201).body("id", equalTo(first)).header("Idempotency-Replayed", equalTo("true"));
        createWith("k", "{\"format\": \"ndjson\"}").statusCode(422);
    }

    private ValidatableResponse create(String draft) {
        return directory
                .api()
                .contentType("application/json")
                .body(draft)
                .post("/imports")
                .then();
    }

    private ValidatableResponse createWith(String idempotencyKey, String draft) {
        return directory
                .api()
                .contentType("application/json")
                .header("Idempotency-Key", idempotencyKey)
                .body(draft)
                .post("/imports")
                .then();
    }

    private ValidatableResponse send(String id, String contentType, String file) {
        return send(directory, id, contentType, file);
    }

    private static ValidatableResponse send(TestDirectory directory, String id, String contentType, String file) {
        return directory
                .api()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", contentType)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put("/imports/{id}/content", id)
                .then();
    }

    private ValidatableResponse cancel(String id) {
        return directory.api().put("/imports/{id}/cancellation", id).then();
    }

    private JsonPath run(String draft, String file) {
        String id = create(draft).statusCode(201).extract().path("id");
        send(id, "text/csv", file).statusCode(202);
        return finished(id);
    }

    private JsonPath finished(String id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> directory.api().get("/imports/{id}", id).jsonPath(),
                        job -> !job.getString("state").equals("running"));
    }

    /** One property of all items, read two at a time. */
    private List<Object> walk(String path, String property) {
        List<Object> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            var request = directory.api().queryParam("limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(path)
                    .jsonPath();
            all.addAll(page.getList("items." + property));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return all;
    }

    private static String withoutRequestId(String problem) {
        return problem.replaceAll("\"requestId\":\"[^\"]*\"", "");
    }
}
