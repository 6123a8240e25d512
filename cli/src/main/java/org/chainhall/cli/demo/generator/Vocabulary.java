package org.chainhall.cli.demo.generator;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** All words and weights, read once from the resource files beside this package. */
final class Vocabulary {
    private static final ObjectMapper YAML = mapper();

    private final List<DemoDirectory> directories;
    private final Map<String, Country> countries = new TreeMap<>();
    private final Map<String, Language> languages = new TreeMap<>();
    private final List<ServiceGroup> groups;
    private final Credentials credentials;
    private final List<City> gateways;

    record Credentials(List<String> certifiers, List<CredentialScheme> schemes) {}

    Vocabulary() {
        this.directories = read("directories", new TypeReference<>() {});
        this.groups = read("services", new TypeReference<>() {});
        this.credentials = read("credentials", new TypeReference<>() {});
        this.gateways = read("gateways", new TypeReference<>() {});
        directories.stream()
                .flatMap(directory -> directory.providers().keySet().stream())
                .map(code -> read("countries/" + code, new TypeReference<Country>() {}))
                .forEach(country -> countries.put(country.country(), country));
        addLanguage("en");
        countries.values().stream().map(Country::language).forEach(this::addLanguage);
    }

    private void addLanguage(String tag) {
        languages.computeIfAbsent(tag, missing -> read("languages/" + missing, new TypeReference<>() {}));
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream file = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name + ".yaml"), name)) {
            return YAML.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException("the words in " + name + " cannot be read", e);
        }
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new YAMLMapper();
        JsonSetter.Value emptyWhereMissing = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        mapper.configOverride(List.class).setSetterInfo(emptyWhereMissing);
        mapper.configOverride(Map.class).setSetterInfo(emptyWhereMissing);
        return mapper;
    }

    List<DemoDirectory> directories() {
        return directories;
    }

    Country country(String code) {
        return Objects.requireNonNull(countries.get(code), code);
    }

    Optional<Language> findLanguage(String tag) {
        return Optional.ofNullable(languages.get(tag));
    }

    Language language(String tag) {
        return findLanguage(tag).orElseThrow();
    }

    Language english() {
        return language("en");
    }

    List<ServiceGroup> groups() {
        return groups;
    }

    ServiceGroup group(String code) {
        return groups.stream()
                .filter(group -> group.group().equals(code))
                .findFirst()
                .orElseThrow();
    }

    Credentials credentials() {
        return credentials;
    }

    /** Every city from or to which goods go. */
    List<City> cities() {
        List<City> cities = new ArrayList<>(gateways);
        countries.values().forEach(country -> cities.addAll(country.cities()));
        return cities;
    }
}
