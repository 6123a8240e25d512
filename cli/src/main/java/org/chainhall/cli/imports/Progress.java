package org.chainhall.cli.imports;

import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;

/** Shows how far something is: a bar on a terminal, and elsewhere, where it ends up in a log, plain lines. */
interface Progress {
    /** Begins to show a task that has so many units to do. */
    Task begin(String name, Unit unit, long total);

    /** A line of text between two tasks, or in the middle of one. */
    void say(String line);

    /** A task that is being shown. */
    interface Task extends AutoCloseable {
        /** So much is done; less than before, if it had to begin again. */
        void reached(long done);

        @Override
        void close();
    }

    /** How an amount is shown. */
    enum Unit {
        BYTES("MiB", 1024 * 1024),
        ROWS("rows", 1);

        final String label;
        final long size;

        Unit(String label, long size) {
            this.label = label;
            this.size = size;
        }
    }

    static Progress on(PrintStream out) {
        return isTerminal() ? new BarProgress(out) : new LineProgress(out, System::nanoTime);
    }

    /** From Java 22 on there may be a console without a terminal, and a question for it that Java 21 does not have. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
