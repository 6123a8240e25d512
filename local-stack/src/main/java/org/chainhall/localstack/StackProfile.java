package org.chainhall.localstack;

import java.util.List;

/** What the two servers are tuned for. */
public enum StackProfile {
    /** Ready and gone quickly, nothing to lose: no second compiler, no waiting for the disk. */
    TESTS(
            List.of("-Xms64m", "-Xmx512m", "-XX:TieredStopAtLevel=1"),
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off")),
    /** As durable as production. Elasticsearch keeps its second compiler, without which indexing takes thrice as long. */
    DEMO(List.of("-Xms512m", "-Xmx512m"), List.of("fsync=on", "synchronous_commit=on"));

    private final List<String> elasticsearchJvm;
    private final List<String> postgresSettings;

    StackProfile(List<String> elasticsearchJvm, List<String> postgresSettings) {
        this.elasticsearchJvm = elasticsearchJvm;
        this.postgresSettings = postgresSettings;
    }

    List<String> elasticsearchJvm() {
        return elasticsearchJvm;
    }

    List<String> postgresSettings() {
        return postgresSettings;
    }
}
