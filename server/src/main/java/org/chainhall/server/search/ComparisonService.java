package org.chainhall.server.search;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chainhall.api.model.Credential;
import org.chainhall.api.model.Lane;
import org.chainhall.api.model.Offering;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.api.model.Ticket;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.platform.http.Fault;
import org.chainhall.server.platform.http.Problems;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.provider.ProviderId;
import org.chainhall.server.provider.ProviderService;
import org.chainhall.server.search.Comparison.Row;
import org.chainhall.server.search.Comparison.Validity;
import org.chainhall.server.search.Comparison.Value;

/** Compares providers as they are in the database: a buyer decides by it. */
final class ComparisonService {
    private final ProviderService providers;
    private final Cards cards;
    private final InstantSource clock;

    ComparisonService(ProviderService providers, Cards cards, InstantSource clock) {
        this.providers = providers;
        this.cards = cards;
        this.clock = clock;
    }

    /** Fails with 400 for an id that is there twice, and with 404 for one that is unknown. */
    Comparison compare(Directory directory, List<UUID> ids) {
        if (ids.stream().distinct().count() < ids.size()) {
            throw Problems.invalid(
                    Fault.query("ids", "INVALID", "A provider is compared with others, not with itself."));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), directory.timezone());
        List<Provider> compared = ids.stream()
                .map(id -> providers.get(directory.id(), new ProviderId(id)))
                .toList();
        List<Card> shown = compared.stream().map(cards::of).toList();
        List<Row> rows = Arrays.stream(Facet.values())
                .map(field -> new Row(
                        field,
                        compared.stream()
                                .map(provider -> values(field, provider, today))
                                .toList()))
                .filter(row -> !row.isEmpty())
                .toList();
        return new Comparison(shown, rows);
    }

    private List<Value> values(Facet field, Provider provider, LocalDate today) {
        ProviderProfile profile = provider.profile();
        return switch (field) {
            case KIND -> codes(profile.kinds().stream().map(Object::toString));
            case CATEGORY -> codes(profile.offerings().stream().map(Offering::category));
            case LOCATED_IN -> codes(cards.of(provider).countries().stream());
            case SERVES -> ofOfferings(profile, Offering::covers);
            case CHAIN -> ofOfferings(profile, Offering::chains);
            case STAGE -> ofOfferings(profile, Offering::stages);
            case CREDENTIAL ->
                profile.credentials().stream()
                        .map(credential -> credential(credential, today))
                        .distinct()
                        .toList();
            case LANGUAGE -> codes(profile.languages().stream());
            case SIZE_CLASS -> codes(Stream.ofNullable(profile.sizeClass()));
            case FROM -> ofLanes(profile, Lane::from);
            case TO -> ofLanes(profile, Lane::to);
            case MODE -> ofLanes(profile, Lane::modes);
            case CURRENCY ->
                codes(profile.offerings().stream()
                        .flatMap(offering -> Stream.concat(
                                offering.currencies().stream(),
                                Optional.ofNullable(offering.ticket()).map(Ticket::currency).stream())));
        };
    }

    private static List<Value> ofOfferings(ProviderProfile profile, Function<Offering, Collection<String>> codes) {
        return codes(profile.offerings().stream().flatMap(offering -> codes.apply(offering).stream()));
    }

    private static List<Value> ofLanes(ProviderProfile profile, Function<Lane, Collection<String>> codes) {
        return codes(profile.offerings().stream()
                .flatMap(offering -> offering.lanes().stream())
                .flatMap(lane -> codes.apply(lane).stream()));
    }

    private static List<Value> codes(Stream<String> codes) {
        return codes.distinct().map(Value::of).toList();
    }

    private static Value credential(Credential credential, LocalDate today) {
        return new Value(
                credential.scheme(), Optional.of(Validity.on(today, credential.validFrom(), credential.validUntil())));
    }
}
