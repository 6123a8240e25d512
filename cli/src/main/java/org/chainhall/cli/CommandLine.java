package org.chainhall.cli;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import net.sourceforge.argparse4j.ArgumentParsers;
import net.sourceforge.argparse4j.helper.HelpScreenException;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.ArgumentParser;
import net.sourceforge.argparse4j.inf.ArgumentParserException;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparsers;
import org.chainhall.localstack.LocalStackException;

/** Runs Dropwizard's commands, but says what went wrong in a line, and tells a wrong usage from a failure. */
final class CommandLine {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    /** Lines that argparse4j has to break it also justifies, which reads badly. */
    private static final int WIDTH = 120;

    private static final String VERSION = "--version";
    private static final String COMMAND = "command";
    private static final String FILE = "file";

    private final Bootstrap<?> bootstrap;
    private final ArgumentParser parser;
    private final PrintWriter errors;

    CommandLine(Bootstrap<?> bootstrap, PrintStream errors) {
        this.bootstrap = bootstrap;
        this.parser = parser(bootstrap);
        this.errors = new PrintWriter(errors, true, StandardCharsets.UTF_8);
    }

    private static ArgumentParser parser(Bootstrap<?> bootstrap) {
        ArgumentParser parser = ArgumentParsers.newFor("chainhall")
                .defaultFormatWidth(WIDTH)
                .build()
                .version(version());
        parser.addArgument(VERSION).action(Arguments.storeTrue()).help("show the version and exit");
        Subparsers subparsers = parser.addSubparsers().title("commands").metavar("COMMAND");
        for (Command command : bootstrap.getCommands()) {
            command.configure(subparsers
                    .addParser(command.getName())
                    .help(command.getDescription())
                    .description(command.getDescription())
                    .defaultHelp(true)
                    .setDefault(COMMAND, command));
        }
        return parser;
    }

    private static String version() {
        return Optional.ofNullable(CommandLine.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }

    int run(String... arguments) {
        // argparse4j would want a command beside it, and its own action ends the JVM.
        if (Arrays.equals(arguments, new String[] {VERSION})) {
            parser.printVersion();
            return OK;
        }
        if (arguments.length == 0) {
            parser.printHelp(errors);
            return WRONG_USAGE;
        }
        try {
            Namespace namespace = parser.parseArgs(arguments);
            Command command = namespace.get(COMMAND);
            requireFile(command, namespace);
            command.run(bootstrap, namespace);
            return OK;
        } catch (HelpScreenException shown) {
            return OK;
        } catch (ArgumentParserException e) {
            e.getParser().handleError(e, errors);
            return WRONG_USAGE;
        } catch (WrongUsage e) {
            errors.println("chainhall: " + e.getMessage());
            return WRONG_USAGE;
        } catch (CommandFailure | LocalStackException | ConfigurationException | FileNotFoundException e) {
            errors.println("chainhall: " + e.getMessage());
            return FAILED;
        } catch (Exception e) {
            e.printStackTrace(errors);
            return FAILED;
        }
    }

    /** Dropwizard's commands would go on with the defaults, which no server can run with. */
    private static void requireFile(Command command, Namespace namespace) {
        if (namespace.getAttrs().containsKey(FILE) && namespace.get(FILE) == null) {
            throw new WrongUsage(
                    "the configuration file is missing; see chainhall %s --help".formatted(command.getName()));
        }
    }
}
