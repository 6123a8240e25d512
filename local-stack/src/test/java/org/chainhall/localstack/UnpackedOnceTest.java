package org.chainhall.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedOnceTest {
    @TempDir
    private Path cache;

    @Test
    void unpacksWhatIsNotThere() throws IOException {
        Path home = UnpackedOnce.in(cache, "thing-1", directory -> Files.writeString(directory.resolve("a"), "1"));

        assertThat(home.resolve("a")).hasContent("1");
    }

    @Test
    void leavesAloneWhatIsThere() throws IOException {
        UnpackedOnce.in(cache, "thing-1", directory -> Files.writeString(directory.resolve("a"), "1"));

        Path again = UnpackedOnce.in(cache, "thing-1", directory -> Files.writeString(directory.resolve("a"), "2"));

        assertThat(again.resolve("a")).hasContent("1");
    }

    @Test
    void givesTwoAtOnceTheSameWholeDirectory() throws Exception {
        CyclicBarrier bothUnpacked = new CyclicBarrier(2);
        UnpackedOnce.Unpacker unpacker = directory -> {
            Files.writeString(directory.resolve("a"), "1");
            pass(bothUnpacked);
        };
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            Future<Path> one = executor.submit(() -> UnpackedOnce.in(cache, "thing-1", unpacker));
            Future<Path> other = executor.submit(() -> UnpackedOnce.in(cache, "thing-1", unpacker));

            assertThat(one.get()).isEqualTo(other.get());
            assertThat(one.get().resolve("a")).hasContent("1");
        }
        assertThat(cache.toFile().list()).containsExactly("thing-1");
    }

    @Test
    void leavesNothingOfAFailure() {
        assertThatThrownBy(() -> UnpackedOnce.in(cache, "thing-1", directory -> {
                    Files.writeString(directory.resolve("half"), "");
                    throw new IOException("no space left on device");
                }))
                .hasMessage("no space left on device");
        assertThat(cache).isEmptyDirectory();
    }

    private static void pass(CyclicBarrier barrier) throws IOException {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
