package org.chainhall.server.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The languages whose words are stemmed, and one for all others, whose words stay as they are. */
public enum Language {
    ENGLISH("en", UnicodeScript.LATIN),
    GERMAN("de", UnicodeScript.LATIN),
    FRENCH("fr", UnicodeScript.LATIN),
    SPANISH("es", UnicodeScript.LATIN),
    PORTUGUESE("pt", UnicodeScript.LATIN),
    ITALIAN("it", UnicodeScript.LATIN),
    DUTCH("nl", UnicodeScript.LATIN),
    CROATIAN("hr", UnicodeScript.LATIN),
    RUSSIAN("ru", UnicodeScript.CYRILLIC),
    ARABIC("ar", UnicodeScript.ARABIC),
    CHINESE("zh", UnicodeScript.HAN),
    JAPANESE("ja", UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
    KOREAN("ko", UnicodeScript.HANGUL, UnicodeScript.HAN),
    /** Of any writing; its words are folded and none is left out. */
    NEUTRAL("und");

    private static final List<Language> ALL = List.of(values());

    private final String code;
    private final Set<UnicodeScript> scripts;

    Language(String code, UnicodeScript... scripts) {
        this.code = code;
        this.scripts =
                scripts.length == 0 ? EnumSet.allOf(UnicodeScript.class) : EnumSet.copyOf(Arrays.asList(scripts));
    }

    /** As BCP 47 has it. */
    public String code() {
        return code;
    }

    /** The writings of its words. */
    public Set<UnicodeScript> scripts() {
        return EnumSet.copyOf(scripts);
    }

    /** The one of a locale, whatever its region; empty if its words are not stemmed. */
    public static Optional<Language> of(Locale locale) {
        return ALL.stream()
                .filter(language -> language != NEUTRAL && language.code.equals(locale.getLanguage()))
                .findFirst();
    }

    /** The languages that a word may be of, by how it is written; all of them if it has no letter. */
    public static List<Language> written(String word) {
        return ALL.stream().filter(language -> language.writes(word)).toList();
    }

    /** Whether all letters of a word are of its writings. */
    boolean writes(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .allMatch(script -> script == UnicodeScript.COMMON || scripts.contains(script));
    }
}
