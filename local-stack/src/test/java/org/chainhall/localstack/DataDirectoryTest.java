package org.chainhall.localstack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path path;

    @Test
    void refusesASecondHolder() throws IOException {
        try (DataDirectory held = DataDirectory.claim(path)) {
            assertThatThrownBy(() -> DataDirectory.claim(path)).hasMessageContaining("is in use");
        }
    }

    @Test
    void refusesTheSameDirectoryUnderAnotherName() throws IOException {
        Path link = Files.createSymbolicLink(path.resolve("link"), Files.createDirectory(path.resolve("real")));
        try (DataDirectory held = DataDirectory.claim(path.resolve("real"))) {
            assertThatThrownBy(() -> DataDirectory.claim(link)).hasMessageContaining("is in use");
        }
    }

    @Test
    void isFreeAgainWhenItsHolderIsDone() throws IOException {
        DataDirectory.claim(path).close();

        assertThatCode(() -> DataDirectory.claim(path).close()).doesNotThrowAnyException();
    }
}
