package org.chainhall.server.platform.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chainhall.server.platform.json.Misfits;
import org.jspecify.annotations.Nullable;

/** Reads a configuration to its end, whatever is wrong with it, and then names all faults in one exception. */
public final class CompleteConfigurationFactory<T> implements ConfigurationFactory<T> {
    private static final int MOST_MISFITS = 100;

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

    private T build(JsonNode tree, String path) throws ConfigurationException {
        EnvironmentVariables variables = new EnvironmentVariables(environment);
        JsonNode substituted = variables.substitute(tree);
        List<String> faults = new ArrayList<>();
        variables.missing().forEach(name -> faults.add("the environment variable " + name + " is not set"));

        List<BindingFault> misfits = new ArrayList<>();
        Optional<T> configuration = Misfits.bind(
                Jackson.newObjectMapper().readerFor(type).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES),
                substituted,
                MOST_MISFITS,
                misfit -> misfits.add(BindingFault.of(misfit)));
        misfits.forEach(misfit -> faults.add(misfit.toString()));
        configuration.stream()
                .flatMap(bound -> validator.validate(bound).stream())
                .filter(violation -> misfits.stream()
                        .noneMatch(misfit ->
                                misfit.covers(violation.getPropertyPath().toString())))
                .map(ConstraintViolations::format)
                .sorted()
                .forEach(faults::add);
        if (configuration.isEmpty() || !faults.isEmpty()) {
            throw new ConfigurationFaults(path, faults);
        }
        return configuration.get();
    }
}
