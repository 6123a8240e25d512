package org.chainhall.cli.demo;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chainhall.cli.demo.DemoFile.DirectoryKeys;
import org.chainhall.cli.demo.generator.DemoContent;
import org.chainhall.cli.demo.generator.DemoDirectory;
import org.chainhall.client.ApiKeysClient;
import org.chainhall.client.ChainhallClient;
import org.chainhall.client.ConflictException;
import org.chainhall.client.ProblemException;
import org.chainhall.client.model.ApiKeyDraft;
import org.chainhall.client.model.DirectoryDraft;
import org.chainhall.client.model.Scope;

/**
 * Creates and fills the directories of the demo as a chamber's own program would: through the API. It may be interrupted
 * anywhere and run again.
 */
final class DemoFilling {
    private static final String ADMIN_KEY = "demo: everything";
    private static final String SEARCH_KEY = "demo: search";

    private final URI baseUrl;
    private final String operatorKey;
    private final Consumer<String> progress;

    DemoFilling(URI baseUrl, String operatorKey, Consumer<String> progress) {
        this.baseUrl = baseUrl;
        this.operatorKey = operatorKey;
        this.progress = progress;
    }

    /** The directories with their keys: those of an earlier start as long as they are good, else filled anew. */
    List<DirectoryKeys> directories(Optional<DemoFile> earlier) {
        return earlier.map(DemoFile::directories).filter(this::areGood).orElseGet(this::fill);
    }

    /** The file may be older than the data, if somebody has exchanged these. */
    private boolean areGood(List<DirectoryKeys> directories) {
        return directories.stream().allMatch(this::isGood);
    }

    private boolean isGood(DirectoryKeys keys) {
        try (ChainhallClient client = client(keys.adminKey())) {
            client.directories().get(keys.slug());
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    private List<DirectoryKeys> fill() {
        DemoContent content = new DemoContent();
        List<DirectoryLoad> loads =
                content.directories().stream().map(this::load).toList();
        try {
            loads.forEach(load -> load.send(content));
            loads.forEach(DirectoryLoad::await);
            return loads.stream().map(DirectoryLoad::keys).toList();
        } finally {
            loads.forEach(DirectoryLoad::close);
        }
    }

    private DirectoryLoad load(DemoDirectory directory) {
        DirectoryKeys keys = create(directory);
        return new DirectoryLoad(directory, keys, client(keys.adminKey()), client(keys.searchKey()), progress);
    }

    private ChainhallClient client(String key) {
        return ChainhallClient.builder().baseUrl(baseUrl).apiKey(key).build();
    }

    private DirectoryKeys create(DemoDirectory directory) {
        try (ChainhallClient operator = client(operatorKey)) {
            createUnlessThere(operator, directory);
            ApiKeysClient keys = operator.directory(directory.slug()).apiKeys();
            return new DirectoryKeys(
                    directory.slug(),
                    directory.region(),
                    key(keys, ADMIN_KEY, Scope.DIRECTORY_ADMIN),
                    key(keys, SEARCH_KEY, Scope.SEARCH_READ));
        }
    }

    private static void createUnlessThere(ChainhallClient operator, DemoDirectory directory) {
        try {
            operator.directories()
                    .create(DirectoryDraft.builder()
                            .slug(directory.slug())
                            .region(directory.region())
                            .name(directory.name())
                            .territory(directory.territory())
                            .languages(directory.languages())
                            .timezone(directory.timezone())
                            .build());
        } catch (ConflictException e) {
            // An interrupted run has created it.
        }
    }

    /** One of an interrupted run is of no use any more, since nobody knows its secret. */
    private static String key(ApiKeysClient keys, String name, Scope scope) {
        keys.list().stream().filter(key -> key.name().equals(name)).forEach(key -> keys.revoke(key.id()));
        return keys.create(
                        ApiKeyDraft.builder().name(name).scopes(List.of(scope)).build())
                .secret();
    }
}
