package org.chainhall.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.chainhall.client.ChainhallClient;
import org.chainhall.client.CodeListsClient;
import org.chainhall.client.DirectoryClient;
import org.chainhall.client.NotFoundException;
import org.chainhall.client.model.DirectoryDraft;

/** The installation that a {@code demo.json} describes, through the SDK and with the operator's key. */
final class Installation implements AutoCloseable {
    private final Demo demo;
    private final ChainhallClient client;

    private Installation(Demo demo, ChainhallClient client) {
        this.demo = demo;
        this.client = client;
    }

    static Installation of(Path file) throws IOException {
        Demo demo = Demo.read(file);
        return new Installation(
                demo,
                ChainhallClient.builder()
                        .baseUrl(demo.baseUrl())
                        .apiKey(demo.operatorKey())
                        .build());
    }

    /** A part of a slug that no earlier run had. */
    static String unique() {
        return Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    }

    Demo demo() {
        return demo;
    }

    /** Makes the directory if it is not there. */
    DirectoryClient directory(String slug) {
        return directory(DirectoryDraft.builder()
                .slug(slug)
                .name("Benchmark")
                .region(demo.region())
                .build());
    }

    /** Makes the directory if it is not there. */
    DirectoryClient directory(DirectoryDraft draft) {
        try {
            client.directories().get(draft.slug());
        } catch (NotFoundException e) {
            client.directories().create(draft);
        }
        return client.directory(draft.slug());
    }

    /** The codes with labels in a language. */
    CodeListsClient codeLists(String language) {
        return client.withLanguages(language).codeLists();
    }

    void delete(String slug) {
        client.directories().delete(client.directories().get(slug));
    }

    @Override
    public void close() {
        client.close();
    }
}
