package org.chainhall.server.platform.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.ConfigurationFactory;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.validation.ConstraintViolations;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a configuration to its end, whatever is wrong with it, and then names all faults in one exception. */
public final class CompleteConfigurationFactory<T> implements ConfigurationFactory<T> {
    private final Class<T> type;
    private final Validator validator;
    private final Function<String, @Nullable String> environment;

    public CompleteConfigurationFactory(
            Class<T> type, Validator validator, Function<String, @Nullable String> environment) {
        this.type = type;
        this.validator = validator;
        this.environment = environment;
    }

    @Override
    public T build(ConfigurationSourceProvider provider, String path) throws IOException, ConfigurationException {
        try (InputStream yaml = provider.open(path);
                YAMLParser parser = new YAMLFactory().createParser(yaml)) {
            JsonNode tree = Jackson.newObjectMapper().readTree(parser);
            if (tree == null || !tree.isObject()) {
                throw new ConfigurationFaults(path, List.of("has no settings"));
            }
            return build(tree, path);
        } catch (JsonProcessingException e) {
            throw new ConfigurationFaults(path, List.of("is not YAML: " + e.getMessage()));
        }
    }

    @Override
    public T build() throws ConfigurationException {
        throw new ConfigurationFaults("The command line", List.of("names no configuration file"));
    }

    private T build(JsonNode tree, String path) throws IOException, ConfigurationException {
        EnvironmentVariables variables = new EnvironmentVariables(environment);
        JsonNode substituted = variables.substitute(tree);
        List<String> faults = new ArrayList<>();
        variables.missing().forEach(name -> faults.add("the environment variable " + name + " is not set"));

        BindingFaults binding = new BindingFaults();
        ObjectMapper mapper = Jackson.newObjectMapper().addHandler(binding);
        T configuration = mapper.treeToValue(substituted, type);
        faults.addAll(binding.faults());
        validator.validate(configuration).stream()
                .filter(violation -> !binding.covers(violation.getPropertyPath().toString()))
                .map(ConstraintViolations::format)
                .sorted(Comparator.naturalOrder())
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw new ConfigurationFaults(path, faults);
        }
        return configuration;
    }
}
