package org.chainhall.server.language;

import java.util.Random;

/** Texts that nobody would write: every writing, marks without letters, half of a surrogate pair. */
final class RandomTexts {
    private static final int[][] RANGES = {
        {0x20, 0x7f},
        {0xa0, 0x250},
        {0x300, 0x370},
        {0x370, 0x530},
        {0x590, 0x700},
        {0x900, 0xe80},
        {0x1100, 0x1200},
        {0x2000, 0x2100},
        {0x2100, 0x2c00},
        {0x3000, 0x3400},
        {0x4e00, 0x9fff},
        {0xac00, 0xd7a4},
        {0xd800, 0xe000},
        {0xf900, 0x10000},
        {0x10000, 0x11000},
        {0x1d400, 0x1d800},
        {0x1f100, 0x1fb00},
        {0x20000, 0x21000},
        {0, 0x110000}
    };

    private RandomTexts() {}

    static String next(Random random) {
        StringBuilder text = new StringBuilder();
        while (random.nextInt(6) > 0) {
            int[] range = RANGES[random.nextInt(RANGES.length)];
            random.ints(1 + random.nextInt(8), range[0], range[1]).forEach(text::appendCodePoint);
            text.append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    /** From anywhere to anywhere, through surrogate pairs too. */
    static String part(Random random, String text) {
        int start = random.nextInt(text.length() + 1);
        return text.substring(start, Math.min(text.length(), start + random.nextInt(6)));
    }
}
