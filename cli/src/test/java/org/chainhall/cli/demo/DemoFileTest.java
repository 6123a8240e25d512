package org.chainhall.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.chainhall.cli.demo.DemoFile.DirectoryKeys;
import org.chainhall.localstack.DatabaseLogin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFileTest {
    private static final DemoFile DEMO = new DemoFile(
            URI.create("http://127.0.0.1:8080"),
            URI.create("http://127.0.0.1:8081"),
            "operator",
            List.of(new DirectoryKeys("adriatic", "eu", "admin", "search")),
            new DatabaseLogin("jdbc:postgresql://127.0.0.1:5432/chainhall", "postgres", "secret"),
            Map.of("eu", URI.create("http://127.0.0.1:9200")));

    @TempDir
    private Path directory;

    @Test
    void isFoundAsItWasWritten() throws Exception {
        assertThat(DemoFile.find(directory)).isEmpty();

        DEMO.write(directory);
        DEMO.write(directory);

        assertThat(DemoFile.find(directory)).contains(DEMO);
        assertThat(directory).isDirectoryContaining("glob:**/demo.json").isDirectoryNotContaining("glob:**/*.new");
    }

    @Test
    void hasTheFieldsThatOtherProgramsRead() throws Exception {
        Path file = DEMO.write(directory);

        assertThat(new ObjectMapper().readTree(file.toFile())).isEqualTo(new ObjectMapper().readTree("""
                {
                  "baseUrl": "http://127.0.0.1:8080",
                  "adminUrl": "http://127.0.0.1:8081",
                  "operatorKey": "operator",
                  "directories": [{"slug": "adriatic", "region": "eu", "adminKey": "admin", "searchKey": "search"}],
                  "postgres": {
                    "jdbcUrl": "jdbc:postgresql://127.0.0.1:5432/chainhall", "user": "postgres", "password": "secret"
                  },
                  "elasticsearch": {"eu": "http://127.0.0.1:9200"}
                }
                """));
    }

    @Test
    void isForItsOwnerAlone() throws Exception {
        Path file = DEMO.write(directory);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
