package org.chainhall.server.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.jersey.validation.Validators;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainhall.server.platform.http.JsonMappers;
import org.chainhall.server.platform.http.StrictJson;
import org.junit.jupiter.api.Test;

class NdjsonRowReaderTest {
    private final StrictJson json = new StrictJson(JsonMappers.strict(), Validators.newValidator());

    @Test
    void readsAProfileOfEachLineThatIsNotBlank() throws IOException {
        assertThat(read("\uFEFF{\"externalId\":\"a\"}\r\n\n  \n{\"externalId\":\"b\"}"))
                .containsExactly("1 [a] {\"externalId\":\"a\"}", "2 [b] {\"externalId\":\"b\"}");
    }

    @Test
    void takesOnlyATextForTheExternalId() throws IOException {
        assertThat(read("{\"externalId\":7}\n[]\nnull\n"))
                .containsExactly("1 [] {\"externalId\":7}", "2 [] []", "3 [] null");
    }

    @Test
    void reportsLinesThatAreNotJsonAndGoesOn() throws IOException {
        assertThat(read("{\"a\":\n{\"a\":1,\"a\":2}\n{} {}\n{}\n"))
                .containsExactly("1 [] MALFORMED_JSON", "2 [] MALFORMED_JSON", "3 [] WRONG_TYPE", "4 [] {}");
    }

    @Test
    void reportsMalformedBytes() throws IOException {
        assertThat(read("{}\n{\"a\":\"caf\u00e9\"}\n{}".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("1 [] {}", "2 [] INVALID_UTF8", "3 [] {}");
    }

    @Test
    void reportsALineThatIsTooLongAndGoesOn() throws IOException {
        String tooLong = "{\"externalId\":\"" + "x".repeat(RowReader.MAX_ROW) + "\"}";

        assertThat(read(tooLong + "\n{}\n")).containsExactly("1 [] TOO_LARGE", "2 [] {}");
    }

    @Test
    void refusesAFileInUtf16() {
        assertThatThrownBy(() -> read("{}".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(UnreadableFileException.class);
    }

    private List<String> read(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> read(byte[] file) throws IOException {
        List<String> rows = new ArrayList<>();
        try (RowReader reader = RowReader.ndjson(() -> new ByteArrayInputStream(file), json)) {
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(describe(row.get()));
            }
        }
        return rows;
    }

    private static String describe(Row row) {
        ProfileDraft draft = row.draft();
        return row.number() + " [" + row.externalId().orElse("") + "] "
                + (draft.faults().isEmpty()
                        ? draft.profile()
                        : draft.faults().getFirst().code());
    }
}
