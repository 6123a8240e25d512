package org.chainhall.server.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The secret of a key: a prefix by which scanners find leaked ones, 160 random bits, and a checksum by which a mistyped
 * one is refused without asking the database.
 */
public record KeySecret(String value) {
    private static final String PREFIX = "chk_";
    private static final int RANDOM_BITS = 160;
    private static final int RADIX = 36;
    private static final int RANDOM_DIGITS = 31;
    private static final int CHECK_DIGITS = 7;
    private static final int HINT = 4;

    static KeySecret random(SecureRandom random) {
        String digits = digits(new BigInteger(RANDOM_BITS, random), RANDOM_DIGITS);
        return new KeySecret(PREFIX + digits + checksum(digits));
    }

    /** Empty for what cannot be a key. */
    static Optional<KeySecret> parse(String text) {
        if (text.length() != PREFIX.length() + RANDOM_DIGITS + CHECK_DIGITS || !text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int check = text.length() - CHECK_DIGITS;
        String digits = text.substring(PREFIX.length(), check);
        return text.substring(check).equals(checksum(digits)) ? Optional.of(new KeySecret(text)) : Optional.empty();
    }

    /** SHA-256 in hex: a fast hash is right for what nobody can guess. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String hash() {
        return hash(value);
    }

    String hint() {
        return value.substring(value.length() - HINT);
    }

    private static String checksum(String digits) {
        CRC32 crc = new CRC32();
        crc.update(digits.getBytes(StandardCharsets.US_ASCII));
        return digits(BigInteger.valueOf(crc.getValue()), CHECK_DIGITS);
    }

    private static String digits(BigInteger number, int length) {
        String digits = number.toString(RADIX);
        return "0".repeat(length - digits.length()) + digits;
    }

    @Override
    public String toString() {
        return PREFIX + "…" + hint();
    }
}
