package org.chainhall.server.codelist;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chainhall.server.platform.locale.CldrNames;
import org.chainhall.server.platform.locale.LanguageTags;
import org.chainhall.server.platform.locale.PreferredLanguages;

/** All code lists. */
public final class CodeLists {
    /** What the lists are called is a list of codes itself. */
    private static final String TITLES = "code-lists";

    private final Map<CodeListId, CodeList> lists = new EnumMap<>(CodeListId.class);
    private final WrittenLabels titles;

    CodeLists(CodeListReader reader, CldrNames cldr) {
        this.titles = new WrittenLabels(reader.read(TITLES));
        Arrays.stream(CodeListId.values()).forEach(id -> lists.put(id, load(id, reader, cldr)));
    }

    private CodeList load(CodeListId id, CodeListReader reader, CldrNames cldr) {
        WrittenCode title = titles.get(id.id());
        Set<Locale> ours = title.labelsByLanguage().keySet();
        return switch (id) {
            case SERVICE_CATEGORIES,
                    PROVIDER_KINDS,
                    CHAINS,
                    STAGES,
                    CREDENTIAL_SCHEMES,
                    IDENTIFIER_SCHEMES,
                    TRANSPORT_MODES,
                    SIZE_CLASSES -> CodeList.written(id, title, reader.read(id.id()));
            case COUNTRIES -> CodeList.cldr(id, title, CldrCodes.countries(), new CldrLabels(cldr, cldr::region, ours));
            case CURRENCIES ->
                CodeList.cldr(id, title, CldrCodes.currencies(cldr), new CldrLabels(cldr, cldr::currency, ours));
            case LANGUAGES ->
                CodeList.cldr(id, title, CldrCodes.languages(cldr), new CldrLabels(cldr, cldr::language, ours));
        };
    }

    public Collection<CodeList> all() {
        return lists.values();
    }

    public CodeList get(CodeListId id) {
        return Objects.requireNonNull(lists.get(id));
    }

    /** What is wrong with a code that should be of this list; empty if nothing is. */
    public Optional<UnknownCode> check(CodeListId list, String code) {
        return get(list).contains(code) ? Optional.empty() : Optional.of(new UnknownCode(list, code));
    }

    /**
     * What is wrong with a language tag (BCP 47): its first part should be of {@link CodeListId#LANGUAGES}, script,
     * country and variants may follow.
     */
    public Optional<UnknownCode> checkLanguageTag(String tag) {
        boolean known = LanguageTags.language(tag)
                .filter(get(CodeListId.LANGUAGES)::contains)
                .isPresent();
        return known ? Optional.empty() : Optional.of(new UnknownCode(CodeListId.LANGUAGES, tag));
    }

    /** The language to name lists in: the caller's, else English. */
    Locale language(PreferredLanguages preferred) {
        return titles.language(preferred);
    }
}
