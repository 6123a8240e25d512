package org.chainhall.server.codelist;

import com.ibm.icu.text.CurrencyMetaInfo;
import com.ibm.icu.text.CurrencyMetaInfo.CurrencyFilter;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.chainhall.server.platform.locale.CldrNames;

/** The codes of the lists that CLDR keeps for us. */
final class CldrCodes {
    private static final Set<String> NO_CURRENCY = Set.of("XTS", "XXX");
    private static final Set<String> NO_LANGUAGE = Set.of("mis", "mul", "und", "zxx");

    private CldrCodes() {}

    /** Territories with a number: ISO 3166-1 and XK; reserved codes such as AC or EA have none. */
    static List<String> countries() {
        return sorted(Region.getAvailable(RegionType.TERRITORY).stream()
                .filter(region -> region.getNumericCode() > 0)
                .map(Region::toString));
    }

    /**
     * Currencies, funds and metals that no country has given up, as the release has it: asking for those of today would
     * make the list change while the server runs. One without a number (CNH) is not of ISO 4217, one without a name
     * (XAD) would have no label.
     */
    static List<String> currencies(CldrNames names) {
        return sorted(CurrencyMetaInfo.getInstance().currencyInfo(CurrencyFilter.all()).stream()
                .filter(use -> use.to == Long.MAX_VALUE)
                .map(use -> use.code)
                .filter(code -> Currency.getInstance(code).getNumericCode() > 0 && !NO_CURRENCY.contains(code))
                .filter(code -> !names.currency(code, Locale.ENGLISH).equals(code)));
    }

    /** Languages with a name; groups of languages (`fiu`) have none in CLDR. */
    static List<String> languages(CldrNames names) {
        return sorted(Arrays.stream(ULocale.getISOLanguages())
                .filter(code -> !NO_LANGUAGE.contains(code)
                        && !names.language(code, Locale.ENGLISH).equals(code)));
    }

    private static List<String> sorted(Stream<String> codes) {
        return codes.distinct().sorted().toList();
    }
}
