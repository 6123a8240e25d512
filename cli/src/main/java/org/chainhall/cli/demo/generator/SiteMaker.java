package org.chainhall.cli.demo.generator;

import java.util.ArrayList;
import java.util.List;
import org.chainhall.client.model.Address;
import org.chainhall.client.model.GeoPoint;
import org.chainhall.client.model.Site;
import org.chainhall.client.model.SiteKind;

/** Places a company: its headquarters, and what else it has at home and abroad. */
final class SiteMaker {
    private final Vocabulary vocabulary;

    SiteMaker(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Site> sites(Business business) {
        Dice dice = business.dice("sites");
        // Whether addresses are in Latin letters is a habit of the company.
        boolean latin = business.isLatin() || dice.chance(40);
        List<Site> sites = new ArrayList<>();
        sites.add(site(SiteKind.HEADQUARTERS, business.country(), business.home(), latin, dice));
        int more = more(business.size(), dice);
        for (int i = 0; i < more; i++) {
            Country country = dice.chance(25) ? abroad(business, dice) : business.country();
            SiteKind kind = SiteKind.of(dice.pick(business.group().sites()));
            sites.add(site(kind, country, country.city(dice), latin, dice));
        }
        return sites;
    }

    private static int more(Size size, Dice dice) {
        return switch (size) {
            case MICRO -> 0;
            case SMALL -> dice.between(0, 1);
            case MEDIUM -> dice.between(0, 3);
            case LARGE -> dice.between(2, 7);
        };
    }

    private Country abroad(Business business, Dice dice) {
        return vocabulary.country(
                dice.pick(List.copyOf(business.directory().providers().keySet())));
    }

    private static Site site(SiteKind kind, Country country, City city, boolean latin, Dice dice) {
        String name = latin ? city.latinName() : city.name();
        return Site.builder()
                .kind(kind)
                .name(kind.equals(SiteKind.HEADQUARTERS) || dice.chance(60) ? null : name + " " + said(kind))
                .address(address(country, city, name, dice))
                .place(city.place())
                .point(point(city, dice))
                .build();
    }

    private static String said(SiteKind kind) {
        return kind.value().replace('-', ' ');
    }

    private static Address address(Country country, City city, String name, Dice dice) {
        String street = dice.pick(country.streets()).replace("{n}", Integer.toString(dice.between(1, 180)));
        return Address.builder()
                .lines(List.of(street))
                .city(name)
                .postalCode(city.postalCode())
                .subdivision(city.subdivision())
                .country(country.country())
                .build();
    }

    /** Somewhere in the city, to four decimals. */
    private static GeoPoint point(City city, Dice dice) {
        return GeoPoint.builder()
                .lat((Math.round(city.lat() * 10_000) + dice.between(-150, 150)) / 10_000.0)
                .lon((Math.round(city.lon() * 10_000) + dice.between(-200, 200)) / 10_000.0)
                .build();
    }
}
