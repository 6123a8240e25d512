package org.chainhall.server.imports.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainhall.api.model.ContactSource;
import org.chainhall.api.model.CredentialSource;
import org.chainhall.api.model.IdentifierSource;
import org.chainhall.api.model.ImportMapping;
import org.chainhall.api.model.NameSource;
import org.chainhall.api.model.OfferingSource;
import org.chainhall.api.model.SiteSource;
import org.chainhall.api.model.TextSource;
import org.chainhall.api.model.ValueSource;
import org.chainhall.server.imports.reading.FieldMapping.Shape;
import org.jspecify.annotations.Nullable;

/** Knows which field of a mapping fills which field of a profile. */
final class MappingCompiler {
    private final Sources sources;

    MappingCompiler(Sources sources) {
        this.sources = sources;
    }

    ProfileMapping compile(ImportMapping mapping) {
        Optional<FieldMapping> externalId = field("", "externalId", mapping.externalId(), Shape.TEXT);
        List<MappingPart> parts = new ArrayList<>();
        present(
                        externalId,
                        field("", "languages", mapping.languages(), Shape.TEXTS),
                        field("", "sizeClass", mapping.sizeClass(), Shape.TEXT),
                        field("", "website", mapping.website(), Shape.TEXT))
                .forEach(field -> parts.add((cells, draft) -> field.write(cells, draft.profile(), "", draft)));
        parts.addAll(each("/names", mapping.names(), this::name));
        parts.addAll(each("/kinds", mapping.kinds(), (at, kind) -> new KindsMapping(sources.source(at, kind))));
        parts.addAll(each("/summary", mapping.summary(), (at, text) -> text("summary", at, text)));
        parts.addAll(each("/description", mapping.description(), (at, text) -> text("description", at, text)));
        parts.addAll(each("/identifiers", mapping.identifiers(), this::identifier));
        parts.addAll(each("/sites", mapping.sites(), this::site));
        parts.addAll(each("/offerings", mapping.offerings(), this::offering));
        parts.addAll(each("/credentials", mapping.credentials(), this::credential));
        parts.addAll(each("/contacts", mapping.contacts(), this::contact));
        return new ProfileMapping(externalId.map(FieldMapping::source), parts);
    }

    private MappingPart name(String at, NameSource name) {
        return new EntryMapping(
                "names",
                fixed("kind", name.kind(), "language", name.language()),
                field(at, "text", name.text(), Shape.TEXT),
                List.of());
    }

    private MappingPart text(String field, String at, TextSource text) {
        return new TextMapping(field, text.language(), sources.source(at + "/text", text.text()));
    }

    private MappingPart identifier(String at, IdentifierSource identifier) {
        return new IdentifierMapping(
                sources.source(at + "/scheme", identifier.scheme()),
                sources.source(at + "/value", identifier.value()),
                Optional.ofNullable(identifier.pairs()));
    }

    private MappingPart site(String at, SiteSource site) {
        return new EntryMapping(
                "sites",
                fixed("kind", site.kind()),
                Optional.empty(),
                present(
                        field(at, "name", site.name(), Shape.TEXT),
                        field(at, "address/lines", site.lines(), Shape.TEXTS),
                        field(at, "address/city", site.city(), Shape.TEXT),
                        field(at, "address/postalCode", site.postalCode(), Shape.TEXT),
                        field(at, "address/subdivision", site.subdivision(), Shape.TEXT),
                        field(at, "address/country", site.country(), Shape.TEXT),
                        field(at, "place", site.place(), Shape.TEXT),
                        field(at, "point/lat", site.lat(), Shape.NUMBER),
                        field(at, "point/lon", site.lon(), Shape.NUMBER)));
    }

    private MappingPart offering(String at, OfferingSource offering) {
        return new EntryMapping(
                "offerings",
                Map.of(),
                field(at, "category", offering.category(), Shape.TEXT),
                present(
                        field(at, "covers", offering.covers(), Shape.TEXTS),
                        field(at, "chains", offering.chains(), Shape.TEXTS),
                        field(at, "stages", offering.stages(), Shape.TEXTS),
                        field(at, "currencies", offering.currencies(), Shape.TEXTS)));
    }

    private MappingPart credential(String at, CredentialSource credential) {
        return new EntryMapping(
                "credentials",
                Map.of(),
                field(at, "scheme", credential.scheme(), Shape.TEXT),
                present(
                        field(at, "number", credential.number(), Shape.TEXT),
                        field(at, "issuer", credential.issuer(), Shape.TEXT),
                        field(at, "validFrom", credential.validFrom(), Shape.TEXT),
                        field(at, "validUntil", credential.validUntil(), Shape.TEXT)));
    }

    private MappingPart contact(String at, ContactSource contact) {
        return new EntryMapping(
                "contacts",
                fixed("role", contact.role(), "visibility", contact.visibility()),
                Optional.empty(),
                present(
                        field(at, "name", contact.name(), Shape.TEXT),
                        field(at, "email", contact.email(), Shape.TEXT),
                        field(at, "phone", contact.phone(), Shape.TEXT)));
    }

    /** A field of the profile at a path; the mapping has it under the last part of that path. */
    private Optional<FieldMapping> field(String at, String path, @Nullable ValueSource source, Shape shape) {
        String name = path.substring(path.indexOf('/') + 1);
        return Optional.ofNullable(source)
                .map(given -> new FieldMapping(path, sources.source(at + "/" + name, given), shape));
    }

    private static <T> List<MappingPart> each(String pointer, List<T> items, BiFunction<String, T, MappingPart> part) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> part.apply(pointer + "/" + i, items.get(i)))
                .toList();
    }

    @SafeVarargs
    private static List<FieldMapping> present(Optional<FieldMapping>... fields) {
        return Stream.of(fields).flatMap(Optional::stream).toList();
    }

    private static Map<String, String> fixed(String name, @Nullable Object value) {
        return value == null ? Map.of() : Map.of(name, value.toString());
    }

    private static Map<String, String> fixed(
            String name, @Nullable Object value, String otherName, @Nullable Object otherValue) {
        Map<String, String> both = new LinkedHashMap<>(fixed(name, value));
        both.putAll(fixed(otherName, otherValue));
        return both;
    }
}
