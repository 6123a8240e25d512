package org.chainhall.cli.imports;

import java.io.PrintStream;
import java.util.UUID;

/** Says how things stand when the program is stopped in the middle of an import, for example by Ctrl-C. */
final class Farewell implements AutoCloseable {
    private final ImportOptions options;
    private final UUID id;
    private final PrintStream out;
    private final Thread hook = new Thread(this::say, "farewell");
    private volatile boolean contentArrived;

    private Farewell(ImportOptions options, UUID id, PrintStream out) {
        this.options = options;
        this.id = id;
        this.out = out;
    }

    static Farewell of(ImportOptions options, UUID id, PrintStream out) {
        Farewell farewell = new Farewell(options, id, out);
        Runtime.getRuntime().addShutdownHook(farewell.hook);
        return farewell;
    }

    /** From now on the server goes on alone. */
    void contentArrived() {
        contentArrived = true;
    }

    void say() {
        out.println();
        out.println(
                contentArrived
                        ? "Stopped watching, but the import goes on. To look at it:"
                        : "Stopped before the whole file had arrived, so nothing was loaded; run the same command again. To look:");
        out.println("  curl -H \"Authorization: Bearer $" + ImportOptions.KEY_VARIABLE + "\" " + options.address(id));
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The hook is running, or has run.
        }
    }
}
