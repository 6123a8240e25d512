package org.chainhall.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jersey.validation.Validators;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.util.Duration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chainhall.server.platform.configuration.CompleteConfigurationFactory;
import org.chainhall.server.platform.configuration.ConfigurationFaults;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "config.yml");
    private static final String HASH = "0".repeat(64);

    /** What an installation has to say. */
    private static final Map<String, String> LEAST = Map.of(
            "CHAINHALL_DATABASE_PASSWORD",
            "p: #{w}",
            "CHAINHALL_OPERATOR_KEY_HASH",
            HASH,
            "CHAINHALL_CURSOR_SECRET",
            "s".repeat(32));

    @Test
    void needsThreeVariablesForTheExample() throws Exception {
        ChainhallConfiguration configuration = example(LEAST);

        assertThat(configuration.database().getUser()).isEqualTo("chainhall_server");
        assertThat(configuration.database().getPassword()).isEqualTo("p: #{w}");
        assertThat(configuration.cors().origins()).isEmpty();
        assertThat(configuration.regions()).hasSize(1);
    }

    @Test
    void takesEveryVariableOfTheExample() throws Exception {
        Map<String, String> all = new HashMap<>(LEAST);
        all.putAll(Map.ofEntries(
                Map.entry("CHAINHALL_PORT", "9090"),
                Map.entry("CHAINHALL_BIND_HOST", "10.0.0.1"),
                Map.entry("CHAINHALL_ADMIN_PORT", "9091"),
                Map.entry("CHAINHALL_ADMIN_BIND_HOST", "10.0.0.2"),
                Map.entry("CHAINHALL_SHUTDOWN_DELAY", "7s"),
                Map.entry("CHAINHALL_IMPORT_RETENTION", "90d"),
                Map.entry("CHAINHALL_LOG_LEVEL", "DEBUG"),
                Map.entry("CHAINHALL_DATABASE_URL", "jdbc:postgresql://db/hall"),
                Map.entry("CHAINHALL_DATABASE_USER", "reader"),
                Map.entry("CHAINHALL_DATABASE_CONNECTIONS", "3"),
                Map.entry("CHAINHALL_MIGRATIONS_USER", "owner"),
                Map.entry("CHAINHALL_MIGRATIONS_PASSWORD", "ownerword"),
                Map.entry("CHAINHALL_REGION_KEY", "apac"),
                Map.entry("CHAINHALL_REGION_NAME", "Asia"),
                Map.entry("CHAINHALL_ELASTICSEARCH_URL", "https://es:9200"),
                Map.entry("CHAINHALL_ELASTICSEARCH_USERNAME", "elastic"),
                Map.entry("CHAINHALL_ELASTICSEARCH_PASSWORD", "word"),
                Map.entry("CHAINHALL_ELASTICSEARCH_API_KEY", "a2V5"),
                Map.entry("CHAINHALL_INDEX_PREFIX", "hall-"),
                Map.entry("CHAINHALL_INDEX_SHARDS", "4"),
                Map.entry("CHAINHALL_INDEX_REPLICAS", "2"),
                Map.entry("CHAINHALL_CORS_ORIGINS", "https://a.example, https://b.example")));
        assertThat(all.keySet()).isEqualTo(variables());

        ChainhallConfiguration configuration = example(all);

        DefaultServerFactory server = (DefaultServerFactory) configuration.getServerFactory();
        assertThat(((HttpConnectorFactory) server.getApplicationConnectors().getFirst()).getPort())
                .isEqualTo(9090);
        assertThat(((HttpConnectorFactory) server.getAdminConnectors().getFirst()).getBindHost())
                .isEqualTo("10.0.0.2");
        assertThat(configuration.shutdownDelay()).isEqualTo(Duration.seconds(7));
        assertThat(configuration.importRetention()).isEqualTo(java.time.Duration.ofDays(90));
        assertThat(configuration.database().getMaxSize()).isEqualTo(3);
        assertThat(configuration.migrations().getUrl()).isEqualTo("jdbc:postgresql://db/hall");
        assertThat(configuration.migrations().getPassword()).isEqualTo("ownerword");
        assertThat(configuration.cors().origins()).containsExactly("https://a.example", "https://b.example");
        assertThat(configuration.operatorKeyHash()).isEqualTo(HASH);
    }

    private static Set<String> variables() throws IOException {
        return Pattern.compile("\\$\\{(CHAINHALL_[A-Z_]+)")
                .matcher(Files.readString(EXAMPLE))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void namesEveryFaultAtOnce() {
        assertThat(faults("""
                server:
                  applicationConnectors:
                  - {type: http, port: eighty}
                  - {type: carrier-pigeon}
                  threads: 4
                databse: {}
                database: {url: x, user: "${NOT_SET}", maxSize: few}
                shutdownDelay: soon
                importRetention: 1h
                regions:
                - {key: EU!, name: "", elasticsearch: {hosts: [], shards: none}}
                operatorKeyHash: secret
                cursorSecret: ${NOT_SET_EITHER}
                cors: {origins: ["*", "https://good.example"]}
                """))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("NOT_SET is not set"),
                        fault -> assertThat(fault).contains("NOT_SET_EITHER is not set"),
                        fault -> assertThat(fault).contains("server.applicationConnectors[0].port"),
                        fault -> assertThat(fault).contains("server.applicationConnectors[1]", "carrier-pigeon"),
                        fault -> assertThat(fault).contains("server.threads is unknown"),
                        fault -> assertThat(fault).contains("databse is unknown", "database"),
                        fault -> assertThat(fault).contains("database.maxSize"),
                        fault -> assertThat(fault).contains("shutdownDelay"),
                        fault -> assertThat(fault).contains("importRetention"),
                        fault -> assertThat(fault).contains("regions[0].key"),
                        fault -> assertThat(fault).contains("regions[0].name"),
                        fault -> assertThat(fault).contains("regions[0].elasticsearch.hosts"),
                        fault -> assertThat(fault).contains("regions[0].elasticsearch.shards"),
                        fault -> assertThat(fault).contains("operatorKeyHash"),
                        fault -> assertThat(fault).contains("cursorSecret"),
                        fault -> assertThat(fault).contains("cors.origins[0]"));
    }

    @Test
    void keepsValuesOutOfItsFaults() {
        assertThat(faults("""
                regions: []
                operatorKeyHash: my-operator-key
                cursorSecret: too-short
                """)).noneMatch(fault -> fault.contains("my-operator-key") || fault.contains("too-short"));
    }

    @Test
    void saysThatAFileIsNotYaml() {
        assertThat(faults("database: [")).singleElement().asString().contains("is not YAML");
        assertThat(faults("")).singleElement().asString().contains("has no settings");
    }

    private static Collection<String> faults(String yaml) {
        ConfigurationFaults faults = catchThrowableOfType(
                ConfigurationFaults.class,
                () -> factory(Map.of())
                        .build(path -> new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "config.yml"));
        return List.copyOf(faults.getErrors());
    }

    private static ChainhallConfiguration example(Map<String, String> environment)
            throws IOException, ConfigurationException {
        return factory(environment).build(new FileConfigurationSourceProvider(), EXAMPLE.toString());
    }

    private static CompleteConfigurationFactory<ChainhallConfiguration> factory(Map<String, String> environment) {
        return new CompleteConfigurationFactory<>(
                ChainhallConfiguration.class, Validators.newValidator(), environment::get);
    }
}
