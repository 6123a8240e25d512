package org.chainhall.server.imports.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chainhall.server.platform.http.Fault;
import org.chainhall.server.platform.http.Problem;
import org.chainhall.server.platform.http.StrictJson;

/** NDJSON: a profile on each line; blank lines are no rows. */
final class NdjsonRowReader implements RowReader {
    private final InputStream bytes;
    private final StrictJson json;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;

    NdjsonRowReader(InputStream bytes, StrictJson json) {
        this.bytes = bytes;
        this.json = json;
    }

    @Override
    public Optional<Row> next() throws IOException {
        while (true) {
            line.reset();
            int last = bytes.read();
            if (last < 0) {
                return Optional.empty();
            }
            boolean tooLong = false;
            for (; last >= 0 && last != '\n'; last = bytes.read()) {
                tooLong |= line.size() >= MAX_ROW;
                if (!tooLong) {
                    line.write(last);
                }
            }
            if (tooLong) {
                return Optional.of(Row.unreadable(
                        ++number, RowFault.ofRow("TOO_LARGE", "The line has more than " + MAX_ROW + " bytes.")));
            }
            Optional<Row> row = row();
            if (row.isPresent()) {
                return row;
            }
        }
    }

    private Optional<Row> row() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
            return text.isBlank() ? Optional.empty() : Optional.of(row(text));
        } catch (CharacterCodingException e) {
            return Optional.of(
                    Row.unreadable(++number, RowFault.ofRow("INVALID_UTF8", "The line has bytes that are not UTF-8.")));
        }
    }

    private Row row(String text) {
        try {
            JsonNode tree = json.parse(text);
            JsonNode externalId = tree.path("externalId");
            return new Row(
                    ++number,
                    externalId.isTextual() ? Optional.of(externalId.textValue()) : Optional.empty(),
                    () -> ProfileDraft.of(tree));
        } catch (Problem problem) {
            Fault fault = problem.faults().getFirst();
            return Row.unreadable(++number, new RowFault(null, fault.pointer(), fault.code(), fault.detail()));
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
