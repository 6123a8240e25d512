package org.chainhall.server.language;

import java.util.Map;

/**
 * A word of a query; of Chinese, Japanese and Korean two adjacent characters.
 *
 * @param word folded, as {@link NameForms#words} has it
 * @param latin transliterated, as {@link NameForms#latin} has it; the word itself if it is Latin
 * @param forms what {@link TextAnalysis#stems} makes of it in a text of each language: texts quote words of other
 *     writings too, which stay as they are; a language is missing if the word is one of its stop words
 * @param isOptional whether it is part of a legal form, an article or a preposition; never all words of a query
 * @param hasDigits whether a typo in it would make another thing of it
 * @param isCjk whether it is Chinese, Japanese or Korean
 * @param start where the query has it first, in UTF-16 units
 * @param end the place behind it
 */
public record QueryWord(
        String word,
        String latin,
        Map<Language, String> forms,
        boolean isOptional,
        boolean hasDigits,
        boolean isCjk,
        int start,
        int end) {}
