package org.chainhall.cli.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.chainhall.cli.demo.DemoFile.DirectoryKeys;

/** What the demo says when it is ready: where it is, its keys, and requests to begin with. */
record DemoHints(DemoFile demo, Path file, Path configuration, long seconds) {
    private static final List<Example> EXAMPLES = List.of(
            new Example("a Greek company, found by Latin letters", "adriatic", List.of("q=galazoporos", "limit=3")),
            new Example(
                    "warehouses that serve Poland, with an ISO 9001 certificate that is valid today, and counts",
                    "hanse",
                    List.of(
                            "category=LOG-60",
                            "serves=PL",
                            "credential=iso-9001",
                            "facets=category",
                            "facets=sizeClass")),
            new Example("freight forwarders in Shenzhen, in Chinese", "lingnan", List.of("q=深圳 国际货运代理", "limit=3")));

    private record Example(String text, String directory, List<String> parameters) {}

    String text() {
        return """

                Chainhall is ready after %d s. Ctrl-C stops everything.

                  reference     %s/docs
                  health        %s/ready
                  configuration %s, for the commands that ask for one
                  all of this   %s

                  operator's key: %s
                %s
                Try:

                %s

                """.formatted(
                seconds, demo.baseUrl(), demo.adminUrl(), configuration, file, demo.operatorKey(), keys(), examples());
    }

    private String keys() {
        return demo.directories().stream()
                .map(keys -> "  %s (%s): admin %s, search %s%n"
                        .formatted(keys.slug(), keys.region(), keys.adminKey(), keys.searchKey()))
                .collect(Collectors.joining());
    }

    private String examples() {
        return EXAMPLES.stream().map(this::example).collect(Collectors.joining("\n"));
    }

    private String example(Example example) {
        DirectoryKeys keys = demo.directories().stream()
                .filter(candidate -> candidate.slug().equals(example.directory))
                .findFirst()
                .orElseThrow();
        URI search = demo.baseUrl().resolve("/v1/directories/" + keys.slug() + "/search");
        String parameters = example.parameters.stream()
                .map(parameter -> " --data-urlencode '" + parameter + "'")
                .collect(Collectors.joining());
        return "  # %s%n  curl -sG -H 'Authorization: Bearer %s' %s%s"
                .formatted(example.text, keys.searchKey(), search, parameters);
    }
}
