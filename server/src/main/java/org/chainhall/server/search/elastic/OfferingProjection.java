package org.chainhall.server.search.elastic;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.chainhall.api.model.Lane;
import org.chainhall.api.model.Offering;
import org.chainhall.api.model.Ticket;
import org.chainhall.server.codelist.CodeList;
import org.jspecify.annotations.Nullable;

/** An offering as a document within the provider's. */
final class OfferingProjection {
    private final CodeList categories;
    private final PlaceTree places;

    OfferingProjection(CodeList categories, PlaceTree places) {
        this.categories = categories;
        this.places = places;
    }

    ProviderDocument.Offering document(Offering offering) {
        Ticket ticket = offering.ticket();
        Set<String> category = new LinkedHashSet<>();
        category.add(offering.category());
        category.addAll(categories.ancestors(offering.category()));
        return new ProviderDocument.Offering(
                category,
                offering.covers(),
                places.wider(offering.covers()),
                places.countries(offering.covers()),
                offering.chains(),
                offering.stages(),
                currencies(offering.currencies(), ticket),
                ticket == null ? null : ticket.currency(),
                ticket == null ? null : new ProviderDocument.Ticket(ticket.min(), ticket.max()),
                offering.lanes().stream().map(this::lane).toList());
    }

    private static Set<String> currencies(Collection<String> named, @Nullable Ticket ticket) {
        Set<String> currencies = new LinkedHashSet<>(named);
        Stream.ofNullable(ticket).map(Ticket::currency).forEach(currencies::add);
        return currencies;
    }

    private ProviderDocument.Lane lane(Lane lane) {
        return new ProviderDocument.Lane(
                lane.from(),
                places.wider(lane.from()),
                places.countries(lane.from()),
                lane.to(),
                places.wider(lane.to()),
                places.countries(lane.to()),
                lane.modes());
    }
}
