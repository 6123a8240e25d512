package org.chainhall.server.provider;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chainhall.api.model.Address;
import org.chainhall.api.model.Contact;
import org.chainhall.api.model.Credential;
import org.chainhall.api.model.Identifier;
import org.chainhall.api.model.Lane;
import org.chainhall.api.model.Offering;
import org.chainhall.api.model.ProviderName;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.api.model.Site;
import org.chainhall.api.model.Ticket;
import org.chainhall.api.model.TransitDays;
import org.chainhall.server.codelist.CodeListId;
import org.chainhall.server.codelist.CodeLists;
import org.chainhall.server.codelist.UnknownCode;
import org.chainhall.server.place.PlaceCode;
import org.chainhall.server.place.Places;
import org.chainhall.server.platform.http.Fault;
import org.jspecify.annotations.Nullable;

/** One check of one profile: collects its faults, each with its pointer. */
final class ProfileCheck {
    private static final Pattern EXTERNAL_ID = Pattern.compile("[^/\\\\%;\\p{Cntrl}]+");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int LONGEST_TEXT = 10_000;

    private final CodeLists codeLists;
    private final Places places;
    private final List<Fault> faults = new ArrayList<>();

    ProfileCheck(CodeLists codeLists, Places places) {
        this.codeLists = codeLists;
        this.places = places;
    }

    List<Fault> faults(ProviderProfile profile) {
        externalId(profile.externalId());
        each("/names", profile.names(), this::name);
        texts("/summary", profile.summary());
        texts("/description", profile.description());
        each("/identifiers", profile.identifiers(), this::identifier);
        each("/sites", profile.sites(), this::site);
        each("/offerings", profile.offerings(), this::offering);
        each("/credentials", profile.credentials(), this::credential);
        each("/languages", profile.languages(), this::language);
        code("/sizeClass", CodeListId.SIZE_CLASSES, profile.sizeClass());
        website(profile.website());
        each("/contacts", profile.contacts(), this::contact);
        return faults;
    }

    private void externalId(@Nullable String id) {
        if (id != null && (!EXTERNAL_ID.matcher(id).matches() || id.equals(".") || id.equals(".."))) {
            fault(
                    "/externalId",
                    "INVALID_FORMAT",
                    "Must be without `/ \\ % ;` and control characters, and neither `.` nor `..`.");
        }
    }

    private void name(String pointer, ProviderName name) {
        if (name.text().isEmpty()) {
            fault(pointer + "/text", "REQUIRED", "Must not be blank.");
        }
        language(pointer + "/language", name.language());
    }

    private void identifier(String pointer, Identifier identifier) {
        code(pointer + "/scheme", CodeListId.IDENTIFIER_SCHEMES, identifier.scheme());
        IdentifierForm.of(identifier.scheme())
                .filter(form -> !form.matches(identifier.value()))
                .ifPresent(form -> fault(pointer + "/value", "INVALID_FORMAT", "Must be " + form.description() + "."));
    }

    private void site(String pointer, Site site) {
        if (site.address() != null) {
            address(pointer + "/address", site.address());
        }
        if (site.place() != null && !isLocation(site.place())) {
            fault(pointer + "/place", "INVALID_FORMAT", "Must be a UN/LOCODE, five letters or digits.");
        }
    }

    private void address(String pointer, Address address) {
        code(pointer + "/country", CodeListId.COUNTRIES, address.country());
        String subdivision = address.subdivision();
        if (subdivision == null) {
            return;
        }
        place(pointer + "/subdivision", subdivision);
        if (address.country() != null && !subdivision.startsWith(address.country() + "-")) {
            fault(pointer + "/subdivision", "INCONSISTENT", "Must lie in the country of the address.");
        }
    }

    private void offering(String pointer, Offering offering) {
        category(pointer + "/category", offering.category());
        texts(pointer + "/name", offering.name());
        texts(pointer + "/description", offering.description());
        each(pointer + "/covers", offering.covers(), this::place);
        each(pointer + "/lanes", offering.lanes(), this::lane);
        each(pointer + "/chains", offering.chains(), (at, chain) -> code(at, CodeListId.CHAINS, chain));
        each(pointer + "/stages", offering.stages(), (at, stage) -> code(at, CodeListId.STAGES, stage));
        each(pointer + "/currencies", offering.currencies(), this::currency);
        ticket(pointer + "/ticket", offering.ticket());
    }

    private void category(String pointer, String category) {
        code(pointer, CodeListId.SERVICE_CATEGORIES, category);
        if (codeLists.get(CodeListId.SERVICE_CATEGORIES).contains(category) && !category.contains("-")) {
            fault(pointer, "TOO_WIDE", "Must be a group or a leaf of `service-categories`, not a whole family.");
        }
    }

    private void lane(String pointer, Lane lane) {
        each(pointer + "/from", lane.from(), this::place);
        each(pointer + "/to", lane.to(), this::place);
        each(pointer + "/modes", lane.modes(), (at, mode) -> code(at, CodeListId.TRANSPORT_MODES, mode));
        TransitDays days = lane.transitDays();
        if (days != null && days.min() != null && days.max() != null && days.min() > days.max()) {
            fault(pointer + "/transitDays", "WRONG_ORDER", "`min` must not be above `max`.");
        }
    }

    private void ticket(String pointer, @Nullable Ticket ticket) {
        if (ticket == null) {
            return;
        }
        currency(pointer + "/currency", ticket.currency());
        if (ticket.min() != null && ticket.max() != null && ticket.min() > ticket.max()) {
            fault(pointer, "WRONG_ORDER", "`min` must not be above `max`.");
        }
    }

    private void credential(String pointer, Credential credential) {
        code(pointer + "/scheme", CodeListId.CREDENTIAL_SCHEMES, credential.scheme());
        LocalDate from = credential.validFrom();
        LocalDate until = credential.validUntil();
        if (from != null && until != null && from.isAfter(until)) {
            fault(pointer + "/validUntil", "WRONG_ORDER", "Must not be before `validFrom`.");
        }
    }

    private void website(@Nullable String website) {
        if (website != null && !isWebAddress(website)) {
            fault("/website", "INVALID_FORMAT", "Must be an address with http or https.");
        }
    }

    private static boolean isWebAddress(String website) {
        try {
            URI uri = new URI(website);
            String scheme = String.valueOf(uri.getScheme());
            // An authority and not a host: java.net.URI knows no host with letters beyond ASCII or an underscore.
            return scheme.matches("(?i)https?") && uri.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void contact(String pointer, Contact contact) {
        if (contact.email() != null && !EMAIL.matcher(contact.email()).matches()) {
            fault(pointer + "/email", "INVALID_FORMAT", "Must be an e-mail address.");
        }
        each(pointer + "/languages", contact.languages(), this::language);
    }

    private void texts(String pointer, Map<String, String> texts) {
        texts.forEach((language, text) -> {
            String at = pointer + "/" + language.replace("~", "~0").replace("/", "~1");
            language(at, language);
            if (text == null) {
                fault(at, "NULL_NOT_ALLOWED", "Must be a text.");
            } else if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
                fault(at, "INVALID_LENGTH", "Must have 0 to " + LONGEST_TEXT + " characters.");
            }
        });
    }

    private void language(String pointer, @Nullable String tag) {
        if (tag != null) {
            codeLists.checkLanguageTag(tag).ifPresent(unknown -> unknown(pointer, unknown));
        }
    }

    private void currency(String pointer, String currency) {
        code(pointer, CodeListId.CURRENCIES, currency);
    }

    private void place(String pointer, String code) {
        if (places.accept(code).isEmpty()) {
            fault(
                    pointer,
                    "UNKNOWN_PLACE",
                    "Must be `*`, an M49 area, a country, a subdivision or a UN/LOCODE; see `/places`.");
        }
    }

    private static boolean isLocation(String code) {
        return PlaceCode.parse(code)
                .filter(place -> place.kind() == PlaceCode.Kind.LOCATION)
                .isPresent();
    }

    private void code(String pointer, CodeListId list, @Nullable String code) {
        if (code != null) {
            codeLists.check(list, code).ifPresent(unknown -> unknown(pointer, unknown));
        }
    }

    private void unknown(String pointer, UnknownCode unknown) {
        fault(pointer, "UNKNOWN_CODE", unknown.detail());
    }

    private void fault(String pointer, String code, String detail) {
        faults.add(Fault.body(pointer, code, detail));
    }

    private static <T> void each(String pointer, List<T> items, Rule<T> rule) {
        for (int i = 0; i < items.size(); i++) {
            rule.check(pointer + "/" + i, items.get(i));
        }
    }

    private interface Rule<T> {
        void check(String pointer, T value);
    }
}
