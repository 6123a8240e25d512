package org.chainhall.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir
    private Path directory;

    @Test
    void remembersThePortOfEachServer() throws IOException {
        int postgres = ports().choose("postgres");
        int elasticsearch = ports().choose("elasticsearch");

        assertThat(ports().choose("postgres")).isEqualTo(postgres);
        assertThat(ports().choose("elasticsearch")).isEqualTo(elasticsearch);
    }

    @Test
    void choosesAnotherForGoodWhenThePortIsTaken() throws IOException {
        int before = ports().choose("postgres");
        int after;
        try (ServerSocket somebodyElse = new ServerSocket(before, 1, InetAddress.getLoopbackAddress())) {
            after = ports().choose("postgres");
        }

        assertThat(after).isNotEqualTo(before);
        assertThat(ports().choose("postgres")).isEqualTo(after);
    }

    private Ports ports() {
        return new Ports(directory.resolve("ports.properties"));
    }
}
