package org.chainhall.server.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainhall.api.model.ImportMapping;
import org.chainhall.api.model.NameSource;
import org.chainhall.api.model.ValueSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class CsvRowReaderTest {
    private static final ImportMapping MAPPING = ImportMapping.builder()
            .externalId(column("id"))
            .names(List.of(NameSource.builder().text(column("name")).build()))
            .build();

    @Test
    void readsQuotedCellsWithDelimitersQuotesAndLineBreaks() throws IOException {
        assertThat(read("id,name\n\"1\",\"Kargo, \"\"Adria\"\"\"\n2,\"two\nlines\"\n"))
                .containsExactly("1 [1] Kargo, \"Adria\"", "2 [2] two\nlines");
    }

    @Test
    void passesOverTheByteOrderMarkAndBlankRows() throws IOException {
        assertThat(read("\uFEFFid,name\r\n\r\n1,a\r\n , \r\n2,b\r\n,\r\n")).containsExactly("1 [1] a", "2 [2] b");
    }

    @Test
    void findsColumnsInAnyOrderAndTrimsTheirNames() throws IOException {
        assertThat(read(" name , unused,id\na,x,1\n")).containsExactly("1 [1] a");
    }

    @Test
    void readsAnotherDelimiter() throws IOException {
        ImportMapping semicolons = MAPPING.toBuilder().delimiter(";").build();

        assertThat(read("id;name\n1;a,b\n".getBytes(StandardCharsets.UTF_8), semicolons))
                .containsExactly("1 [1] a,b");
    }

    @Test
    void reportsARowWithTooFewOrTooManyCells() throws IOException {
        assertThat(read("id,name\n1\n2,b\n3,c,d\n")).containsExactly("1 [] CELL_COUNT", "2 [2] b", "3 [] CELL_COUNT");
    }

    @Test
    void tellsMalformedBytesFromARealReplacementCharacter() throws IOException {
        byte[] file = concat("id,name\n1,caf", new byte[] {(byte) 0xE9}, "\n2,\uFFFD\uD800\uDC00\n3,c\n");

        assertThat(read(file, MAPPING))
                .containsExactly("1 [] INVALID_UTF8 in name", "2 [2] \uFFFD\uD800\uDC00", "3 [3] c");
    }

    @Test
    void goesOnBehindTheLineOfARecordThatCannotBeRead() throws IOException {
        assertThat(read("id,name\n0,\"z\r\nz\"\n\n1,\"open\n2,b\n3,\"c\"c\n4,d\n"))
                .containsExactly("1 [0] z\r\nz", "2 [] UNREADABLE", "3 [2] b", "4 [] UNREADABLE", "5 [4] d");
    }

    @Test
    void goesOnBehindARecordThatIsTooLong() throws IOException {
        String tooLong = "x".repeat(RowReader.MAX_ROW + 1);

        assertThat(read("id,name\n1," + tooLong + "\n2,b\n")).containsExactly("1 [] UNREADABLE", "2 [2] b");
    }

    @Test
    void givesUpOnAFileOfUnreadableRecords() {
        String file = "id,name\n" + "\"1\"x\n".repeat(8_000);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void refusesAFileWithoutAHeader() {
        assertThatThrownBy(() -> read("\n\n"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("The file has no header line.");
    }

    @Test
    void namesAllColumnsThatTheHeaderLacksOrHasTwice() {
        assertThatThrownBy(() -> read("ID,name,name\n1,a,b\n"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("The header line lacks, or has twice, what the mapping names: `id`, `name`.");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"UTF-16", "UTF-16LE"})
    void refusesAFileInAnotherEncoding(String charset) {
        assertThatThrownBy(() -> read("id,name\n1,a\n".getBytes(Charset.forName(charset)), MAPPING))
                .isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void refusesAZipFile() {
        assertThatThrownBy(() -> read("PK\u0003\u0004…"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("The file is not text in UTF-8.");
    }

    private static List<String> read(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8), MAPPING);
    }

    /** Each row as its number, its id, and its name or its faults. */
    private static List<String> read(byte[] file, ImportMapping mapping) throws IOException {
        List<String> rows = new ArrayList<>();
        try (RowReader reader = RowReader.csv(() -> new ByteArrayInputStream(file), mapping)) {
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(describe(row.get()));
            }
        }
        return rows;
    }

    private static String describe(Row row) {
        ProfileDraft draft = row.draft();
        String start = row.number() + " [" + row.externalId().orElse("") + "] ";
        if (draft.faults().isEmpty()) {
            return start + draft.profile().at("/names/0/text").textValue();
        }
        RowFault fault = draft.faults().getFirst();
        return start + fault.code() + (fault.column() == null ? "" : " in " + fault.column());
    }

    private static byte[] concat(String before, byte[] bytes, String after) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(bytes);
        all.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    private static ValueSource column(String name) {
        return ValueSource.builder().column(name).build();
    }
}
