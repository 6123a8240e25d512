package org.chainhall.bench.latency;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of a run. */
public final class LatencyReport {
    private static final String ROW = "%-9s %5s  %-15s %-15s %5s %4s  %-15s %-7s %-15s %-12s %6s";

    private final Map<String, String> circumstances;
    private final List<ClassFigures> classes;

    /** @param circumstances what was measured on, and how; in the order in which it is told */
    public LatencyReport(Map<String, String> circumstances, List<ClassFigures> classes) {
        this.circumstances = circumstances;
        this.classes = List.copyOf(classes);
    }

    /** What stands above the rows. */
    public static List<String> header(Map<String, String> circumstances) {
        return List.of(
                circumstances.entrySet().stream()
                        .map(some -> some.getKey() + " " + some.getValue())
                        .collect(Collectors.joining(", ")),
                "each: chainhall / naive query; milliseconds",
                row("", "n", "p50", "p99", "ratio", "aim", "in the node", "queries", "processor", "found", "failed"));
    }

    /** A line for a class, ours before the naive query's. */
    public static String row(ClassFigures figures) {
        EngineFigures ours = figures.ours();
        EngineFigures naive = figures.naive();
        return row(
                figures.searchClass(),
                ours.count(),
                pair(ours.p50(), naive.p50()),
                pair(ours.p99(), naive.p99()),
                text(figures.ratio(), 2),
                figures.searchClass().aim().stream()
                        .mapToObj(aim -> text(aim, 1))
                        .collect(Collectors.joining()),
                pair(ours.nodeTime(), naive.nodeTime()),
                text(ours.nodeRequests(), 2),
                pair(ours.processorSum(), naive.processorSum()),
                text(ours.found(), 2) + " / " + text(naive.found(), 2),
                ours.failed() + naive.failed());
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells).stripTrailing();
    }

    private static String pair(double ours, double naive) {
        return text(ours, 1) + " / " + text(naive, 1);
    }

    private static String text(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode conditions = json.putObject("circumstances");
        circumstances.forEach(conditions::put);
        classes.forEach(figures -> figures.put(json.withArray("classes").addObject()));
        return json;
    }
}
