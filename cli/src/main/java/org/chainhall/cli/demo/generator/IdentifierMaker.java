package org.chainhall.cli.demo.generator;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chainhall.client.model.Identifier;

/** Makes identifiers that are well-formed and can be nobody's. */
final class IdentifierMaker {
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    List<Identifier> identifiers(Business business) {
        Dice dice = business.dice("identifiers");
        List<Identifier> identifiers = new ArrayList<>();
        if (dice.chance(85)) {
            identifiers.add(Identifier.builder()
                    .scheme("national-register")
                    .value(dice.digits(9))
                    .build());
        }
        if (dice.chance(10 + 25 * business.size().ordinal())) {
            identifiers.add(identifier("lei", lei(dice)));
        }
        if (business.group().group().equals("FIN-10")) {
            identifiers.add(identifier("bic", bic(business, dice)));
        }
        return identifiers;
    }

    private static Identifier identifier(String scheme, String value) {
        return Identifier.builder().scheme(scheme).value(value).build();
    }

    /** ISO 17442, of an issuer that does not exist, with the right check digits (ISO 7064, mod 97-10). */
    private static String lei(Dice dice) {
        String body = "DEMO00" + dice.digits(12);
        StringBuilder number = new StringBuilder();
        (body + "00").chars().forEach(c -> number.append(Character.digit(c, 36)));
        int rest = new BigInteger(number.toString()).mod(NINETY_SEVEN).intValue();
        int check = 98 - rest;
        return body + (check < 10 ? "0" : "") + check;
    }

    /** ISO 9362; with 0 as the eighth character it is one for tests. */
    private static String bic(Business business, Dice dice) {
        String letters = business.brand().latin().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "") + "XXXX";
        return letters.substring(0, 4) + business.country().country() + dice.between(2, 9) + "0";
    }
}
