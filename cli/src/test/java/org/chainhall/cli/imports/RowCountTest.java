package org.chainhall.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chainhall.client.model.ImportFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowCountTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "csv, '', 0",
        "csv, 'Id,Name\n', 0",
        "csv, 'Id\n1\n2', 2",
        "csv, 'Id\r\n1\r\n\r\n2\r\n', 2",
        "csv, 'Id,Name\n1,\"a\n\"\"b\"\"\nc\"\n2,d\n', 2",
        "ndjson, '{\"a\": \"\\\"\"}\n{}\n', 2"
    })
    void countsRecordsAndNotLines(String format, String content, long rows) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), content);

        assertThat(RowCount.of(file, ImportFormat.of(format))).isEqualTo(rows);
    }
}
