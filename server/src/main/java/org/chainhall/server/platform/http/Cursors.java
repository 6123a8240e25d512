package org.chainhall.server.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes opaque cursors: a position as JSON with an HMAC over it and over what the cursor is bound to (the list, the
 * directory, the filters). A cursor that was changed, or is used elsewhere, is refused.
 */
public final class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 16;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final ProblemType INVALID =
            new ProblemType(400, "CURSOR_INVALID", "The cursor does not belong to this list");

    private final SecretKeySpec key;
    private final ObjectMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    public Cursors(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * Makes a cursor.
     *
     * @param position where the next page begins; a record
     * @param binding what the cursor may be used with
     */
    public String seal(Object position, Object... binding) {
        try {
            byte[] payload = packed(position);
            return ENCODER.encodeToString(payload) + "." + ENCODER.encodeToString(mac(payload, binding));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Reads a cursor that {@link #seal} made with the same binding; anything else is a 400. */
    public <T> T open(String cursor, Class<T> type, Object... binding) {
        int dot = cursor.indexOf('.');
        if (dot < 0) {
            throw invalid();
        }
        try {
            byte[] payload = DECODER.decode(cursor.substring(0, dot));
            byte[] mac = DECODER.decode(cursor.substring(dot + 1));
            if (!MessageDigest.isEqual(mac, mac(payload, binding))) {
                throw invalid();
            }
            return json.readValue(new InflaterInputStream(new ByteArrayInputStream(payload)), type);
        } catch (IllegalArgumentException | IOException e) {
            throw invalid();
        }
    }

    /** Compressed: that of a search repeats many similar words, and has to go into a URL. */
    private byte[] packed(Object position) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream content = new DeflaterOutputStream(packed)) {
            json.writeValue(content, position);
        }
        return packed.toByteArray();
    }

    private byte[] mac(byte[] payload, Object... binding) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (Object part : binding) {
                mac.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return Arrays.copyOf(mac.doFinal(payload), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a cursor that cannot go on answers. */
    public static Problem invalid() {
        return new Problem(INVALID, "Begin again without a cursor, or use it with the filters that it came with.");
    }
}
