package org.chainhall.server.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.chainhall.api.model.GeoPoint;

/** Reads the files of places in the jar: a line a place, its columns separated by tabs. */
final class PlaceFiles {
    /** The names of subdivisions in English: code, name. */
    Map<PlaceCode, String> subdivisions() {
        Map<PlaceCode, String> names = new HashMap<>();
        read("subdivisions.tsv.gz", columns -> names.put(new PlaceCode(columns[0]), columns[1]));
        return names;
    }

    /** Code, name, subdivision without its country, latitude, longitude; our corrections win over the release. */
    Map<PlaceCode, Location> locations() {
        Map<PlaceCode, Location> locations = new HashMap<>();
        Map<String, PlaceCode> subdivisions = new HashMap<>();
        Consumer<String[]> add = columns -> {
            PlaceCode code = new PlaceCode(columns[0]);
            Optional<PlaceCode> subdivision = Optional.of(columns[2])
                    .filter(part -> !part.isEmpty())
                    .map(part -> code.value().substring(0, 2) + "-" + part)
                    .map(text -> subdivisions.computeIfAbsent(text, PlaceCode::new));
            locations.put(code, new Location(code, columns[1], subdivision, point(columns[3], columns[4])));
        };
        read("unlocode.tsv.gz", add);
        read("unlocode-corrections.tsv", add);
        return locations;
    }

    /** What larger places are called in other languages, and used to be: code, names with bars between them. */
    Map<PlaceCode, List<String>> otherNames() {
        Map<PlaceCode, List<String>> names = new HashMap<>();
        read("place-names.tsv", columns -> names.put(new PlaceCode(columns[0]), List.of(columns[1].split("\\|"))));
        return names;
    }

    private static Optional<GeoPoint> point(String latitude, String longitude) {
        return latitude.isEmpty()
                ? Optional.empty()
                : Optional.of(new GeoPoint(Double.valueOf(latitude), Double.valueOf(longitude)));
    }

    private static void read(String file, Consumer<String[]> row) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), UTF_8))) {
            lines.lines().forEach(line -> row.accept(line.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream content = Objects.requireNonNull(PlaceFiles.class.getResourceAsStream(file), file);
        return file.endsWith(".gz") ? new GZIPInputStream(content) : content;
    }
}
