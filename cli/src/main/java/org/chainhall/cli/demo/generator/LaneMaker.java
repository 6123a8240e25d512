package org.chainhall.cli.demo.generator;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainhall.client.model.Lane;

/** Makes the lanes of an offering, from the company's country to where the mode of transport leads. */
final class LaneMaker {
    private final Routes routes;

    LaneMaker(Routes routes) {
        this.routes = routes;
    }

    List<Lane> lanes(Business business, List<String> modes, Dice dice) {
        int count = modes.isEmpty() || dice.chance(25) ? 0 : dice.between(1, 4);
        return IntStream.range(0, count)
                .mapToObj(i -> lane(business, Mode.of(dice.pick(modes)), dice))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Lane> lane(Business business, Mode mode, Dice dice) {
        List<City> origins = origins(business, mode);
        if (origins.isEmpty()) {
            return Optional.empty();
        }
        City from = dice.pick(origins);
        List<City> destinations = routes.destinations(from, mode);
        if (destinations.isEmpty()) {
            return Optional.empty();
        }
        City to = dice.pick(destinations);
        List<City> more = destinations.stream()
                .filter(city -> city.country().equals(to.country()) && !city.equals(to))
                .toList();
        return Optional.of(Lane.builder()
                .from(List.of(from.place()))
                .to(places(to, dice.some(more, dice.chance(25) ? 2 : 0)))
                .modes(List.of(mode.code()))
                .transitDays(dice.chance(85) ? routes.days(from, to, mode, dice) : null)
                .build());
    }

    /** Home if the mode is there, else other cities of the country. */
    private static List<City> origins(Business business, Mode mode) {
        if (mode.serves(business.home())) {
            return List.of(business.home());
        }
        return business.country().cities().stream().filter(mode::serves).toList();
    }

    private static List<String> places(City first, List<City> more) {
        return Stream.concat(Stream.of(first), more.stream()).map(City::place).toList();
    }
}
