package org.chainhall.server.language;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The syllables of Chinese. Unicode's table knows one reading of a character, and for 行, 长 and 厦 it is not the one
 * that banks, rivers and Xiamen have. The words below are those of companies' names where that is so; a longer list
 * found hardly more names, and the phrase dictionaries on offer are megabytes that nobody looks after.
 */
final class HanReadings {
    private static final String WORDS = """
            银行 yin hang, 商行 shang hang, 农行 nong hang, 工行 gong hang, 建行 jian hang, 中行 zhong hang, 招行 zhao hang,
            支行 zhi hang, 分行 fen hang, 总行 zong hang, 央行 yang hang, 投行 tou hang, 洋行 yang hang, 车行 che hang,
            行业 hang ye, 行情 hang qing, 会计 kuai ji, 还款 huan kuan, 供给 gong ji, 音乐 yin yue, 乐器 yue qi,
            空调 kong tiao, 调解 tiao jie, 调味 tiao wei, 成长 cheng zhang, 增长 zeng zhang, 长子 zhang zi, 长 chang,
            重 zhong, 重庆 chong qing, 厦门 xia men, 成都 cheng du, 都 du, 西藏 xi zang, 番禺 pan yu, 六安 lu an,
            蚌埠 beng bu, 地 di, 乐清 yue qing, 单县 shan xian,
            銀行 yin hang, 商業 shang ye, 農行 nong hang, 總行 zong hang, 車行 che hang, 行業 hang ye, 會計 kuai ji,
            還款 huan kuan, 供給 gong ji, 音樂 yin yue, 樂器 yue qi, 空調 kong tiao, 調解 tiao jie, 成長 cheng zhang,
            增長 zeng zhang, 長 chang, 重慶 chong qing, 廈門 xia men, 樂清 yue qing, 單縣 shan xian
            """;

    private static final int LONGEST_WORD = 2;

    private final Map<String, List<String>> words = new HashMap<>();
    /** The table is slow to ask. Grows to the number of characters that names have, some thousands. */
    private final Map<Integer, String> characters = new ConcurrentHashMap<>();

    private final Transliterator table;

    HanReadings(Transliterator table) {
        this.table = table;
        for (String word : WORDS.strip().split(",\\s+")) {
            String[] parts = word.split(" ", 2);
            words.put(parts[0], List.of(parts[1].split(" ")));
        }
    }

    /** One for each code point; an empty one where the table has none. */
    List<String> syllables(String text) {
        int[] codePoints = text.codePoints().toArray();
        List<String> syllables = new ArrayList<>(codePoints.length);
        while (syllables.size() < codePoints.length) {
            syllables.addAll(next(codePoints, syllables.size()));
        }
        return syllables;
    }

    private List<String> next(int[] codePoints, int from) {
        for (int length = Math.min(LONGEST_WORD, codePoints.length - from); length > 0; length--) {
            List<String> word = words.get(new String(codePoints, from, length));
            if (word != null) {
                return word;
            }
        }
        return List.of(characters.computeIfAbsent(codePoints[from], this::reading));
    }

    private String reading(int codePoint) {
        String latin = Folding.words(table.transliterate(Character.toString(codePoint)), "");
        return Scripts.isLatin(latin) ? latin : "";
    }
}
