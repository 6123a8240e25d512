package org.chainhall.cli.imports;

import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.chainhall.cli.CommandFailure;
import org.chainhall.cli.WrongUsage;
import org.chainhall.client.ChainhallClient;
import org.chainhall.client.ChainhallException;
import org.chainhall.client.InvalidRequestException;

/** Loads a file into a directory of a running server. */
public final class ImportCommand extends Command {
    private static final ImportRun.Patience PATIENCE = new ImportRun.Patience(Duration.ofSeconds(30), 10);

    private final Map<String, String> environment;
    private final PrintStream out;

    public ImportCommand() {
        this(System.getenv(), System.out);
    }

    ImportCommand(Map<String, String> environment, PrintStream out) {
        super("import", "Load a CSV or NDJSON file into a directory of a running server");
        this.environment = environment;
        this.out = out;
    }

    @Override
    public void configure(Subparser parser) {
        ImportOptions.configure(parser);
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace arguments) {
        run(arguments);
    }

    void run(Namespace arguments) {
        ImportOptions options = ImportOptions.of(arguments, environment);
        try (ChainhallClient chainhall = options.client()) {
            new ImportRun(chainhall.directory(options.directory()).imports(), Progress.on(out), out, PATIENCE)
                    .run(options);
        } catch (InvalidRequestException e) {
            // What the server refuses was asked for in the wrong way, too.
            throw new WrongUsage(String.valueOf(e.getMessage()));
        } catch (ChainhallException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw new CommandFailure("a file could not be read or written: " + e.getCause());
        }
    }
}
