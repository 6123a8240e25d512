package org.chainhall.server.platform.http;

import io.dropwizard.jersey.validation.JerseyParameterNameProvider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the names of a method's parameters once. The validator asks for them at every parameter that it looks at, and
 * Java reads a method's annotations anew each time: a quarter of the processor time of a search.
 */
public final class RememberedParameterNames extends JerseyParameterNameProvider {
    private final Map<Method, List<String>> known = new ConcurrentHashMap<>();

    @Override
    public List<String> getParameterNames(Method method) {
        return known.computeIfAbsent(method, super::getParameterNames);
    }
}
