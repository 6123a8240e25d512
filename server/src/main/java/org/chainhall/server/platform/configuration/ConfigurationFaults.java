package org.chainhall.server.platform.configuration;

import io.dropwizard.configuration.ConfigurationException;
import java.util.Collection;

/** Everything that is wrong with a configuration; the message is all that whoever starts the server has to read. */
public final class ConfigurationFaults extends ConfigurationException {
    ConfigurationFaults(String path, Collection<String> faults) {
        super(path, faults);
    }
}
