package org.chainhall.server.platform.locale;

import static java.util.stream.Collectors.groupingBy;

import com.ibm.icu.util.LocaleMatcher;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The languages that something is offered in. The caller's first language that is offered wins, in the script and for
 * the country that come closest: who asks for {@code zh-TW} gets {@code zh-Hant} rather than {@code zh}, but
 * {@code zh} rather than nothing. A related language is never taken for the caller's own.
 */
public final class OfferedLanguages {
    private final Map<String, UnaryOperator<Locale>> closest = new HashMap<>();

    public OfferedLanguages(Collection<Locale> offered) {
        Map<String, List<Locale>> grouped = offered.stream().collect(groupingBy(Locale::getLanguage));
        grouped.forEach((language, locales) -> closest.put(language, closest(locales)));
    }

    /** Most languages are offered in one form, and a matcher takes a while to make. */
    private static UnaryOperator<Locale> closest(List<Locale> offered) {
        if (offered.size() == 1) {
            return asked -> offered.getFirst();
        }
        LocaleMatcher matcher =
                LocaleMatcher.builder().setSupportedLocales(offered).build();
        return asked -> Objects.requireNonNull(matcher.getBestLocale(asked));
    }

    /** The best of the offered languages; empty if the caller reads none of them. */
    public Optional<Locale> best(PreferredLanguages preferred) {
        return preferred.locales().stream()
                .map(this::closest)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Locale> closest(Locale asked) {
        return Optional.ofNullable(closest.get(asked.getLanguage())).map(nearest -> nearest.apply(asked));
    }
}
