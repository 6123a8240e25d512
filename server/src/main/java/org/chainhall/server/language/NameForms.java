package org.chainhall.server.language;

import java.util.Set;

/**
 * What one name is found by. All are folded; tokens hold letters, marks and digits only.
 *
 * @param exact the whole name glued; empty if it has neither letter nor digit
 * @param core the same without legal forms and articles; the whole name if nothing would be left
 * @param words its words; Chinese, Japanese and Korean as single characters and pairs
 * @param latin other spellings of its words in Latin letters: of other writings the transliteration (for Chinese each
 *     syllable, each adjacent pair and each whole run), of German umlauts the one with or without an e
 * @param joined each two adjacent words glued: {@code docu sign} is also {@code docusign}
 * @param exactLatin the whole name glued in that other spelling; empty if it has none
 * @param length the code points of {@code exact}, at most {@value TextAnalysis#LONGEST_LENGTH}
 */
public record NameForms(
        String exact,
        String core,
        Set<String> words,
        Set<String> latin,
        Set<String> joined,
        String exactLatin,
        int length) {}
