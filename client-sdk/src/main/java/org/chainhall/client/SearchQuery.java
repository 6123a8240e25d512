package org.chainhall.client;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.chainhall.client.internal.SearchApi.SearchProviders;
import org.chainhall.client.model.FacetName;
import org.chainhall.client.model.ProviderCard;
import org.chainhall.client.model.ProviderKind;
import org.chainhall.client.model.SearchResult;
import org.chainhall.client.model.SearchSort;

/**
 * A search that is being put together; immutable. Several values of one filter widen it, several filters narrow the
 * answer; a filter that is set again is replaced. {@link #fetch()} asks for one page with its total and facets,
 * {@link #pages()} walks over all hits.
 */
public final class SearchQuery {
    private final Transport transport;
    private final SearchProviders call;

    SearchQuery(Transport transport, SearchProviders call) {
        this.transport = transport;
        this.call = call;
    }

    /** Words to find; if too little has all of them, the result says in {@code relaxed()} what was given up. */
    public SearchQuery query(String words) {
        return with(call.q(words));
    }

    public SearchQuery kind(ProviderKind... kinds) {
        return with(call.kind(List.of(kinds)));
    }

    /** Codes of the list {@code service-categories}; a wider code finds the narrower ones. */
    public SearchQuery category(String... codes) {
        return with(call.category(List.of(codes)));
    }

    /** Places at or in which the provider has a site. */
    public SearchQuery locatedIn(String... places) {
        return with(call.locatedIn(List.of(places)));
    }

    /** Places that an offering covers, wholly or in part. */
    public SearchQuery serves(String... places) {
        return with(call.serves(List.of(places)));
    }

    /** Codes of the list {@code chains}. */
    public SearchQuery chain(String... codes) {
        return with(call.chain(List.of(codes)));
    }

    /** Codes of the list {@code stages}. */
    public SearchQuery stage(String... codes) {
        return with(call.stage(List.of(codes)));
    }

    /** Codes of the list {@code credential-schemes}; valid today unless {@link #validOn} says another day. */
    public SearchQuery credential(String... schemes) {
        return with(call.credential(List.of(schemes)));
    }

    /** The day on which a credential must be valid. */
    public SearchQuery validOn(LocalDate day) {
        return with(call.validOn(day));
    }

    /** Origins of a lane. */
    public SearchQuery from(String... places) {
        return with(call.from(List.of(places)));
    }

    /** Destinations of a lane. */
    public SearchQuery to(String... places) {
        return with(call.to(List.of(places)));
    }

    /** Codes of the list {@code transport-modes}: modes of a lane. */
    public SearchQuery mode(String... codes) {
        return with(call.mode(List.of(codes)));
    }

    /** Currencies (ISO 4217) in which an offering deals. */
    public SearchQuery currency(String... codes) {
        return with(call.currency(List.of(codes)));
    }

    /** An amount that an offering's ticket must span, in the one currency that is asked for. */
    public SearchQuery ticket(double amount, String currency) {
        return with(call.ticket(amount).currency(List.of(currency)));
    }

    /** With a site within a distance of a UN/LOCODE. */
    public SearchQuery near(String place, double kilometres) {
        return with(call.near(place).within(kilometres(kilometres)));
    }

    /** With a site within a distance of a point (WGS 84, degrees). */
    public SearchQuery near(double latitude, double longitude, double kilometres) {
        return near(plain(latitude) + "," + plain(longitude), kilometres);
    }

    /** Changed at or after this moment. */
    public SearchQuery updatedSince(Instant moment) {
        return with(call.updatedSince(moment));
    }

    /** Lets each hit say how its score came about. */
    public SearchQuery explain() {
        return with(call.explain(true));
    }

    /** Languages in which the provider serves (BCP 47). */
    public SearchQuery language(String... languages) {
        return with(call.language(List.of(languages)));
    }

    /** Codes of the list {@code size-classes}. */
    public SearchQuery sizeClass(String... codes) {
        return with(call.sizeClass(List.of(codes)));
    }

    /**
     * The order of the hits. If you do not say: by relevance with words; without them by distance with {@code near}, else
     * who serves a whole place that was asked for first, then by name.
     */
    public SearchQuery sort(SearchSort order) {
        return with(call.sort(order));
    }

    /** The facets to count. */
    public SearchQuery facets(FacetName... names) {
        return with(call.facets(List.of(names)));
    }

    /** How many hits {@link #fetch()} answers at most; 20 if you do not say, 100 is the most. */
    public SearchQuery limit(int hits) {
        return with(call.limit(hits));
    }

    /** Where {@link #fetch()} goes on: the {@code nextCursor} of the result before, with the same filters. */
    public SearchQuery cursor(String cursor) {
        return with(call.cursor(cursor));
    }

    /**
     * Asks for one page of hits, with the total and the facets. A first page that took too long is cut short; its
     * {@code isComplete()} is false then.
     */
    public SearchResult fetch() {
        return transport.send(call);
    }

    /**
     * Every hit from the first one on, page by page; facets are left out. Fails rather than leave hits out when a search
     * is cut short.
     */
    public Pages<ProviderCard> pages() {
        return new Pages<>((limit, cursor) -> {
            SearchProviders asked = call.facets(List.of()).limit(limit).cursor(cursor);
            SearchResult page = transport.send(asked);
            // An older server does not say.
            if (Boolean.FALSE.equals(page.isComplete())) {
                throw new TransportException(asked.request(), 1, new IOException("the search was cut short"));
            }
            return Page.of(page.items(), page.nextCursor());
        });
    }

    private static String kilometres(double distance) {
        return plain(distance) + "km";
    }

    /** Without an exponent. */
    private static String plain(double number) {
        return BigDecimal.valueOf(number).toPlainString();
    }

    private SearchQuery with(SearchProviders other) {
        return new SearchQuery(transport, other);
    }
}
