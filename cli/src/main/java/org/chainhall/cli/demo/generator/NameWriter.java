package org.chainhall.cli.demo.generator;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chainhall.client.model.NameKind;
import org.chainhall.client.model.ProviderName;

/** Writes the names of a company: the legal one, and what else it is or was called. */
final class NameWriter {
    /** Scripts of which a transliteration letter by letter is one that people would write. */
    private static final Set<String> TRANSLITERATED = Set.of("Grek", "Cyrl", "Hans", "Kore");

    private final Transliterator toLatin = Transliterator.getInstance("Any-Latin; Latin-ASCII; Title");
    private final Transliterator toAscii = Transliterator.getInstance("Latin-ASCII");

    List<ProviderName> names(Business business) {
        Dice dice = business.dice("names");
        List<ProviderName> names = new ArrayList<>();
        names.add(own(business, business.legalName(), NameKind.LEGAL));
        if (dice.chance(business.isLatin() ? 35 : 85)) {
            // Some that sell abroad show their English name first.
            names.add(dice.chance(business.isLatin() ? 3 : 20) ? 0 : 1, tradingName(business, dice));
        }
        if (dice.chance(25)) {
            names.add(own(business, business.brand().text(), NameKind.SHORT));
        }
        if (dice.chance(8)) {
            String former = business.legalName(business.country().brand(dice));
            names.add(own(business, former, NameKind.FORMER));
        }
        if (dice.chance(50)) {
            addTransliteration(names, business);
        }
        return names;
    }

    private static ProviderName own(Business business, String text, NameKind kind) {
        return ProviderName.builder()
                .text(text)
                .kind(kind)
                .language(business.language().language())
                .script(business.language().script())
                .build();
    }

    private static ProviderName tradingName(Business business, Dice dice) {
        String text = business.brand().latin() + " " + business.englishTrade();
        List<String> forms = business.country().englishForms();
        return ProviderName.builder()
                .text(forms.isEmpty() ? text : text + " " + dice.pick(forms))
                .kind(NameKind.TRADING)
                .language("en")
                .script("Latn")
                .build();
    }

    private void addTransliteration(List<ProviderName> names, Business business) {
        String legal = business.legalName();
        if (TRANSLITERATED.contains(business.language().script())) {
            names.add(transliterated(toLatin.transliterate(legal).replaceAll("[<>'\"]", "")));
            return;
        }
        String ascii = toAscii.transliterate(legal);
        if (business.isLatin() && !legal.equals(ascii)) {
            // As registers and banks print it that know capitals only.
            names.add(transliterated(ascii.toUpperCase(Locale.ROOT)));
        }
    }

    private static ProviderName transliterated(String text) {
        return ProviderName.builder()
                .text(text)
                .kind(NameKind.TRANSLITERATED)
                .script("Latn")
                .build();
    }

    /** Where the company would be found in the web, if it existed. */
    String domain(Business business) {
        String name = business.brand().latin() + " " + business.englishTrade();
        return toAscii.transliterate(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".example";
    }
}
