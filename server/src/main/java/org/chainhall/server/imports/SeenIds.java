package org.chainhall.server.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The external ids that a file has had so far, 16 bytes of a hash of each: some 25 MiB for a million. Two that differ and
 * share those bytes will not be met. Grows part by part, so that no moment needs twice the memory.
 */
final class SeenIds {
    private static final int PARTS = 64;
    private static final int FIRST_SLOTS = 16;

    private final MessageDigest digest = sha256();
    private final Part[] parts = new Part[PARTS];

    /** Whether this is the first time that the id comes. */
    boolean add(String id) {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
        // A free slot is one of zeros.
        long high = hash.getLong() | 1;
        long low = hash.getLong();
        int index = (int) (low & (PARTS - 1));
        if (parts[index] == null) {
            parts[index] = new Part();
        }
        return parts[index].add(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A hash set with open addressing: two longs a slot. */
    private static final class Part {
        private long[] slots = new long[2 * FIRST_SLOTS];
        private int size;

        boolean add(long high, long low) {
            if (!put(slots, high, low)) {
                return false;
            }
            if (++size * 3 > slots.length) {
                grow();
            }
            return true;
        }

        private void grow() {
            long[] larger = new long[2 * slots.length];
            for (int at = 0; at < slots.length; at += 2) {
                if (slots[at] != 0) {
                    put(larger, slots[at], slots[at + 1]);
                }
            }
            slots = larger;
        }

        private static boolean put(long[] slots, long high, long low) {
            int mask = slots.length - 1;
            int at = (int) (high >>> 1) * 2 & mask;
            while (slots[at] != 0) {
                if (slots[at] == high && slots[at + 1] == low) {
                    return false;
                }
                at = at + 2 & mask;
            }
            slots[at] = high;
            slots[at + 1] = low;
            return true;
        }
    }
}
