package org.chainhall.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchDistributionTest {
    @TempDir
    private Path directory;

    @Test
    void refusesAZipThatIsNotTheOneWeKnow() throws IOException {
        Path zip = Files.writeString(directory.resolve("elasticsearch-9.5.3.zip"), "something else");

        assertThatThrownBy(() -> ElasticsearchDistribution.unpack(zip, directory.resolve("home")))
                .hasMessageContaining(zip + " is not Elasticsearch");
        assertThat(directory.resolve("home")).doesNotExist();
    }
}
