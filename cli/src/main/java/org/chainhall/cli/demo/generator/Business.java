package org.chainhall.cli.demo.generator;

/**
 * Who a provider is: what everything else about it is made from.
 *
 * @param number its number in the directory
 * @param trade what its name says of its services, in its language
 * @param englishTrade the same in English
 * @param pattern how its legal name is put together
 * @param founded the year
 */
record Business(
        DemoDirectory directory,
        int number,
        Country country,
        Language language,
        ServiceGroup group,
        Word brand,
        String trade,
        String englishTrade,
        String pattern,
        String form,
        City home,
        int founded,
        Size size) {

    Dice dice(String aspect) {
        return Dice.of(directory.slug(), number, aspect);
    }

    String legalName() {
        return legalName(brand);
    }

    String legalName(Word otherBrand) {
        return pattern.replace("{brand}", otherBrand.text())
                .replace("{trade}", trade)
                .replace("{city}", home.name())
                .replace("{form}", form);
    }

    /** What a text in a language calls it. */
    String shortName(Language inLanguage) {
        return inLanguage.isSpokenLike(language) ? brand.text() : brand.latin();
    }

    /** What a text in a language calls the city where it is. */
    String homeName(Language inLanguage) {
        return inLanguage.isSpokenLike(language) ? home.name() : home.nameIn(inLanguage);
    }

    boolean isLatin() {
        return language.script().equals("Latn");
    }

    /** Another company with this name. */
    Business namesake(int otherNumber, String otherForm, City otherHome, int otherFounded, Size otherSize) {
        return new Business(
                directory,
                otherNumber,
                country,
                language,
                group,
                brand,
                trade,
                englishTrade,
                pattern,
                otherForm,
                otherHome,
                otherFounded,
                otherSize);
    }
}
