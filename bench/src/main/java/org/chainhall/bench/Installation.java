package org.chainhall.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.chainhall.client.ChainhallClient;
import org.chainhall.client.DirectoryClient;
import org.chainhall.client.NotFoundException;
import org.chainhall.client.model.DirectoryDraft;

/** The installation that {@code demo.json} describes and the directory to work on, which is made if it is not there. */
final class Installation implements AutoCloseable {
    private final ChainhallClient client;
    private final String directory;

    private Installation(ChainhallClient client, String directory) {
        this.client = client;
        this.directory = directory;
    }

    static Installation of(Path demo, String directory) throws IOException {
        JsonNode description = new ObjectMapper().readTree(demo.toFile());
        ChainhallClient client = ChainhallClient.builder()
                .baseUrl(URI.create(description.required("baseUrl").asText()))
                .apiKey(description.required("operatorKey").asText())
                .build();
        Installation installation = new Installation(client, directory);
        installation.makeDirectory(
                description.required("directories").get(0).required("region").asText());
        return installation;
    }

    DirectoryClient directory() {
        return client.directory(directory);
    }

    private void makeDirectory(String region) {
        try {
            client.directories().get(directory);
        } catch (NotFoundException e) {
            client.directories()
                    .create(DirectoryDraft.builder()
                            .slug(directory)
                            .name("Benchmark")
                            .region(region)
                            .build());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
