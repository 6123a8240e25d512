package org.chainhall.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.chainhall.client.DirectoryClient;
import org.chainhall.client.model.Provider;

/** Walks all providers of a directory while others create, change and delete, and counts what it missed or met twice. */
final class Walk {
    private final DirectoryClient directory;

    Walk(DirectoryClient directory) {
        this.directory = directory;
    }

    void run(int writers) throws InterruptedException {
        Set<UUID> throughout = new HashSet<>();
        directory.providers().list().pageSize(100).forEach(p -> throughout.add(p.id()));
        AtomicBoolean walking = new AtomicBoolean(true);
        AtomicInteger writes = new AtomicInteger();
        List<Thread> threads = IntStream.range(0, writers)
                .mapToObj(n -> Thread.ofVirtual().start(() -> disturb(n, walking, writes)))
                .toList();
        Set<UUID> met = new HashSet<>();
        int twice = 0;
        for (Provider provider : directory.providers().list().pageSize(100)) {
            twice += met.add(provider.id()) ? 0 : 1;
        }
        walking.set(false);
        for (Thread thread : threads) {
            thread.join();
        }
        throughout.removeAll(met);
        Output.line(
                "walked %d providers during %d writes: %d missed, %d met twice",
                met.size(), writes.get(), throughout.size(), twice);
    }

    private void disturb(int writer, AtomicBoolean walking, AtomicInteger writes) {
        for (int i = 0; walking.get(); i++) {
            String id = "walk-" + writer + "-" + i;
            Provider created = directory.providers().upsert(id, Profiles.named("Walk " + id));
            Provider changed =
                    directory.providers().replace(created.id(), created.version(), Profiles.named("Changed " + id));
            directory.providers().delete(changed);
            writes.addAndGet(3);
        }
    }
}
