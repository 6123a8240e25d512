package org.chainhall.cli.imports;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.chainhall.cli.WrongUsage;
import org.chainhall.client.ChainhallClient;
import org.chainhall.client.model.ImportDraft;
import org.chainhall.client.model.ImportFormat;
import org.chainhall.client.model.ImportMapping;
import org.chainhall.client.model.ImportMode;

/**
 * What was asked for.
 *
 * @param errors where all rows that failed are listed
 */
record ImportOptions(
        URI url,
        String key,
        String directory,
        Optional<ImportMapping> mapping,
        ImportMode mode,
        boolean dryRun,
        Optional<Path> errors,
        Path file,
        ImportFormat format) {
    static final String KEY_VARIABLE = "CHAINHALL_KEY";

    static void configure(Subparser parser) {
        parser.addArgument("--url").required(true).type(URI.class).help("address of the server");
        parser.addArgument("--key")
                .help("API key with the scope imports:write; better in $" + KEY_VARIABLE + ", where nobody sees it");
        parser.addArgument("--directory").required(true).help("slug of the directory");
        parser.addArgument("--mapping")
                .type(new MappingFile())
                .help("JSON file that says how columns become profiles; for CSV");
        parser.addArgument("--mode")
                .choices("upsert", "insert")
                .setDefault("upsert")
                .help("whether a row replaces the provider with its external id, or fails");
        parser.addArgument("--dry-run").action(Arguments.storeTrue()).help("check every row and write none");
        parser.addArgument("--errors")
                .type(Arguments.fileType().verifyCanCreate())
                .help("write all rows that failed to this CSV file");
        parser.addArgument("file")
                .type(Arguments.fileType().verifyIsFile().verifyCanRead())
                .help("what to load: .csv or .ndjson");
    }

    static ImportOptions of(Namespace given, Map<String, String> environment) {
        Path file = given.<File>get("file").toPath();
        ImportFormat format =
                format(file).orElseThrow(() -> new WrongUsage("what to load ends in .csv or .ndjson: " + file));
        Optional<ImportMapping> mapping = Optional.ofNullable(given.get("mapping"));
        if (mapping.isPresent() != format.equals(ImportFormat.CSV)) {
            throw new WrongUsage("CSV needs --mapping, and NDJSON takes none; see docs/imports.md");
        }
        String key = Optional.ofNullable(given.getString("key"))
                .or(() -> Optional.ofNullable(environment.get(KEY_VARIABLE)))
                .orElseThrow(() -> new WrongUsage("give the API key with --key or in $" + KEY_VARIABLE));
        return new ImportOptions(
                given.get("url"),
                key,
                given.getString("directory"),
                mapping,
                ImportMode.of(given.getString("mode")),
                given.getBoolean("dry_run"),
                Optional.ofNullable(given.<File>get("errors")).map(File::toPath),
                file,
                format);
    }

    private static Optional<ImportFormat> format(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".csv")
                ? Optional.of(ImportFormat.CSV)
                : name.endsWith(".ndjson") ? Optional.of(ImportFormat.NDJSON) : Optional.empty();
    }

    ChainhallClient client() {
        return ChainhallClient.builder().baseUrl(url).apiKey(key).build();
    }

    ImportDraft draft() {
        return ImportDraft.builder()
                .format(format)
                .mapping(mapping.orElse(null))
                .mode(mode)
                .dryRun(dryRun)
                .build();
    }

    /** Where the API shows an import. */
    String address(UUID importId) {
        String base = url.toString().replaceFirst("(/v1)?/*$", "");
        return base + "/v1/directories/" + directory + "/imports/" + importId;
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ImportOptions[" + url + ", " + directory + ", " + file + "]";
    }
}
