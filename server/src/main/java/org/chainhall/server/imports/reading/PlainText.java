package org.chainhall.server.imports.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Text in UTF-8. A byte that does not belong there becomes half of a surrogate pair: no text that was decoded has one, so
 * that the row can be told from one with a real replacement character.
 */
final class PlainText {
    private static final int BUFFER = 1 << 16;
    private static final String MALFORMED = "\uDC00";
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** How files begin that are sent by mistake: UTF-16 in both byte orders, zip (also .xlsx), gzip. */
    private static final List<byte[]> OTHERS = List.of(
            new byte[] {(byte) 0xFE, (byte) 0xFF},
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {'P', 'K', 3, 4},
            new byte[] {0x1F, (byte) 0x8B});

    private PlainText() {}

    /** Passes over the byte order mark. */
    static InputStream open(FileContent content) throws IOException {
        InputStream bytes = new BufferedInputStream(content.open(), BUFFER);
        bytes.mark(4);
        byte[] start = bytes.readNBytes(4);
        if (OTHERS.stream().anyMatch(other -> startsWith(start, other))) {
            throw new UnreadableFileException("The file is not text in UTF-8.");
        }
        bytes.reset();
        if (startsWith(start, BOM)) {
            bytes.skipNBytes(BOM.length);
        }
        return bytes;
    }

    static Reader decode(InputStream bytes) {
        return new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(MALFORMED));
    }

    static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] start, byte[] prefix) {
        return start.length >= prefix.length && Arrays.equals(start, 0, prefix.length, prefix, 0, prefix.length);
    }
}
