package org.chainhall.client;

import org.chainhall.client.internal.PlacesApi;
import org.chainhall.client.model.Place;
import org.chainhall.client.model.PlacePage;

/**
 * Areas, countries, subdivisions, ports, airports and inland depots; they need no key.
 *
 * <pre>{@code
 * chainhall.places().find("rijek").stream().limit(5).forEach(place -> System.out.println(place.code()));
 * }</pre>
 */
public final class PlacesClient {
    private final Transport transport;

    PlacesClient(Transport transport) {
        this.transport = transport;
    }

    /** The places whose name begins like this, or that have this code; wider ones first. */
    public Pages<Place> find(String beginning) {
        return new Pages<>((limit, cursor) -> {
            PlacePage page =
                    transport.send(PlacesApi.listPlaces(beginning).limit(limit).cursor(cursor));
            return Page.of(page.items(), page.nextCursor());
        });
    }

    /** Reads {@code *}, an M49 area, a country, a subdivision or a UN/LOCODE. */
    public Place get(String code) {
        return transport.send(PlacesApi.getPlace(code));
    }
}
