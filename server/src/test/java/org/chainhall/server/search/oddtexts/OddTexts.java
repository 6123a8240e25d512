package org.chainhall.server.search.oddtexts;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws texts of one script, of all of them, or of whatever Unicode has; the same seed draws the same ones. */
public final class OddTexts {
    /** As long as a query may be. */
    public static final int LONGEST = 200;

    /** Scripts of which some have no cases, no spaces, no vowels, or run from the right, and signs. */
    private static final List<String> SCRIPTS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "ÀÉÎõüßøłžİıſﬀ",
            "абвгдежзийклмнопрстуфхцчшщъыьэюя",
            "αβγδεζηθικλμνξοπρστυφχψωςΰ",
            "אבגדהוזחטיכלמנסעפצקרשת",
            "ابتثجحخدذرزسشصضطظعغفقكلمنهويءﷺ",
            "अआइईउऊऋएऐओऔकखगघचछजझािीुू्",
            "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนำเแโใไ",
            "货运银行联合上海一丁七万丈三上下不与",
            "あいうえおかきくけこアイウエオｶﾞｷﾞー",
            "가나다라마바사아자차카타파하각",
            "აბგდევზთიკლმნოპჟრსტუფქღყ",
            "0123456789٠١٢٣४५६①②Ⅳ½",
            "*?\"'+-&|!(){}[]^~:\\/<>=@#$%;,._`",
            "\u0000\u0001\u0007\b\t\n\r\u001b\u007f\u0085\u00a0\u00ad\u200b\u200d\u200e\u200f\u202e\u2028\ufeff\ufffd\uffff",
            "\u0300\u0301\u0308\u0335\u0489\u20dd\ufe0f");

    private final Random random;

    public OddTexts(long seed) {
        this.random = new Random(seed);
    }

    /** Up to the limit in UTF-16 units, and at least one of them. */
    public String next() {
        int length = 1 + random.nextInt(LONGEST);
        List<String> letters = random.nextBoolean() ? List.of(SCRIPTS.get(random.nextInt(SCRIPTS.size()))) : SCRIPTS;
        String all = String.join("", letters) + " ";
        boolean isAnything = random.nextInt(4) == 0;
        String text = Stream.generate(() -> isAnything
                        ? Character.toString(anything())
                        : String.valueOf(all.charAt(random.nextInt(all.length()))))
                .limit(length)
                .collect(Collectors.joining());
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2));
    }

    /** No half of a character, for which there is no encoding. */
    private int anything() {
        int codePoint = random.nextInt(Character.MAX_CODE_POINT + 1);
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE ? ' ' : codePoint;
    }
}
