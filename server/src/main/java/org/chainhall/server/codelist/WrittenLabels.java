package org.chainhall.server.codelist;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chainhall.server.platform.locale.OfferedLanguages;
import org.chainhall.server.platform.locale.PreferredLanguages;

/** Labels that stand in our own files. */
final class WrittenLabels implements Labels {
    private final Map<String, WrittenCode> codes;
    private final OfferedLanguages languages;

    WrittenLabels(List<WrittenCode> codes) {
        this.codes = codes.stream().collect(toMap(WrittenCode::code, identity()));
        this.languages = new OfferedLanguages(codes.stream()
                .flatMap(code -> code.labels().keySet().stream())
                .map(Locale::forLanguageTag)
                .collect(toSet()));
    }

    @Override
    public Locale language(PreferredLanguages preferred) {
        return languages.best(preferred).orElse(Locale.ENGLISH);
    }

    @Override
    public String label(String code, Locale language) {
        return get(code).label(language);
    }

    @Override
    public Map<Locale, String> labels(String code) {
        return get(code).labelsByLanguage();
    }

    @Override
    public Map<Locale, List<String>> aliases(String code) {
        return get(code).aliasesByLanguage();
    }

    @Override
    public Optional<String> description(String code, Locale language) {
        return get(code).description(language);
    }

    @Override
    public String fingerprint(String code) {
        return get(code).fingerprint();
    }

    WrittenCode get(String code) {
        return Optional.ofNullable(codes.get(code)).orElseThrow(() -> new IllegalArgumentException(code));
    }
}
