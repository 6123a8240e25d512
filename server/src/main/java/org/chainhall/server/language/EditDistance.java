package org.chainhall.server.language;

/**
 * How far two words are apart in typos: a code point more, less or another, or two neighbours swapped (optimal string
 * alignment: what was swapped is not edited again).
 */
public final class EditDistance {
    /** The most that a word is allowed. */
    public static final int MOST = 2;

    private static final int SHORTEST_WITH_ONE = 4;
    private static final int SHORTEST_WITH_TWO = 8;

    private EditDistance() {}

    /** The typos that a word is allowed: a short one is another word soon. */
    public static int allowedEdits(String word) {
        int length = word.codePointCount(0, word.length());
        return length < SHORTEST_WITH_ONE ? 0 : length < SHORTEST_WITH_TWO ? 1 : 2;
    }

    /** The distance; {@code limit + 1} if it is more than the limit. */
    public static int osa(String a, String b, int limit) {
        int[] from = a.codePoints().toArray();
        int[] to = b.codePoints().toArray();
        if (Math.abs(from.length - to.length) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[to.length + 1];
        int[] last = new int[to.length + 1];
        int[] row = new int[to.length + 1];
        for (int j = 0; j <= to.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length; i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= to.length; j++) {
                int replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            // Even a swap that reaches over this row: a replacement on the way costs as much.
            if (least > limit) {
                return limit + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[to.length], limit + 1);
    }
}
