package org.chainhall.server.codelist;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The version of a list: the beginning of a SHA-256 over everything that it says, in its order. */
final class ContentHash {
    private static final int BYTES = 12;

    private ContentHash() {}

    static String of(WrittenCode title, Map<String, Optional<String>> parents, Labels labels) {
        MessageDigest digest = sha256();
        add(digest, title.fingerprint());
        parents.forEach((code, parent) -> {
            add(digest, code);
            add(digest, parent.orElse(""));
            add(digest, labels.fingerprint(code));
        });
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** With its length, so that no two contents run together to the same bytes. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
