package org.chainhall.bench;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainhall.bench.relevance.OutsideSet;
import org.chainhall.bench.relevance.Report;
import org.chainhall.client.DirectoryClient;
import org.chainhall.client.model.Address;
import org.chainhall.client.model.ImportDraft;
import org.chainhall.client.model.ImportFormat;
import org.chainhall.client.model.ImportJob;
import org.chainhall.client.model.ProviderName;
import org.chainhall.client.model.ProviderProfile;
import org.chainhall.client.model.Site;

/** How well search answers the queries of another collection, whose documents it loads into a directory first. */
final class RelevanceFiles {
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final Installation at;
    private final String directory;
    private final ProviderJson json = new ProviderJson();

    RelevanceFiles(Installation at, String directory) {
        this.at = at;
        this.directory = directory;
    }

    Report run(Path documents, Path queries, Path judgements) throws IOException, InterruptedException {
        DirectoryClient client = at.directory(directory);
        load(client, documents);
        Map<String, List<JsonNode>> providers = Map.of(directory, json.all(client));
        Report report = new Trial(at).run(OutsideSet.read(directory, queries, judgements), providers);
        report.table().forEach(Output::text);
        return report;
    }

    private void load(DirectoryClient client, Path documents) throws IOException, InterruptedException {
        Path lines = Files.createTempFile("documents", ".ndjson");
        try {
            write(documents, lines);
            ImportJob job = client.imports()
                    .create(ImportDraft.builder().format(ImportFormat.NDJSON).build());
            client.imports().upload(job, lines);
            ImportJob ended = client.imports().await(job.id(), LIMIT).orElseThrow();
            Output.line("loaded: %s, rows %s", ended.state(), ended.rows());
            Found.await(client, client.providers().list().pageSize(100).stream().count(), LIMIT);
        } finally {
            Files.delete(lines);
        }
    }

    private void write(Path documents, Path lines) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(documents);
                BufferedWriter out = Files.newBufferedWriter(lines)) {
            csv.forEach(row -> write(row, out));
        }
    }

    private void write(NamedCsvRecord row, BufferedWriter out) {
        try {
            out.write(json.of(profile(row)).toString());
            out.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProviderProfile profile(NamedCsvRecord row) {
        List<String> names = new ArrayList<>(List.of(row.getField("name")));
        names.addAll(List.of(row.getField("other_names").split("\\|")));
        return ProviderProfile.builder()
                .externalId(row.getField("id"))
                .names(names.stream()
                        .filter(name -> !name.isBlank())
                        .map(name -> ProviderName.builder().text(name).build())
                        .toList())
                .description(row.getField("text").isBlank() ? Map.of() : Map.of("en", row.getField("text")))
                .sites(sites(row.getField("city"), row.getField("country")))
                .build();
    }

    private static List<Site> sites(String city, String country) {
        if (city.isBlank() && country.isBlank()) {
            return List.of();
        }
        Address.Builder address = Address.builder();
        if (!city.isBlank()) {
            address.city(city);
        }
        if (!country.isBlank()) {
            address.country(country);
        }
        return List.of(Site.builder().address(address.build()).build());
    }
}
