package org.chainhall.cli.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** What the demo makes up once and keeps, so that keys and cursors in somebody's notes stay good. */
record DemoSecrets(String operatorKey, String cursorSecret) {
    private static final String OPERATOR_KEY = "operatorKey";
    private static final String CURSOR_SECRET = "cursorSecret";

    static DemoSecrets in(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve("secrets.properties");
        if (Files.notExists(file)) {
            write(file, new DemoSecrets("ch_" + random(), random()));
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new DemoSecrets(kept.getProperty(OPERATOR_KEY), kept.getProperty(CURSOR_SECRET));
    }

    private static void write(Path file, DemoSecrets secrets) throws IOException {
        Properties properties = new Properties();
        properties.setProperty(OPERATOR_KEY, secrets.operatorKey);
        properties.setProperty(CURSOR_SECRET, secrets.cursorSecret);
        try (Writer writer = Files.newBufferedWriter(PrivateFile.create(file))) {
            properties.store(writer, null);
        }
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String operatorKeyHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(operatorKey.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
