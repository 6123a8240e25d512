package org.chainhall.server.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.glassfish.jersey.uri.PathPattern;
import org.glassfish.jersey.uri.UriComponent;

/**
 * The operations of the contract that this server serves, found by method and path before Jersey matches them: who may
 * call is decided before anything else is said of a request.
 */
public final class Operations {
    private static final String PROPERTY = Operations.class.getName();

    private final Supplier<? extends Collection<Class<?>>> resources;
    private volatile List<ApiOperation> operations = List.of();

    /** Reads the generated interfaces that the resources implement, once the first request comes. */
    Operations(Supplier<? extends Collection<Class<?>>> resources) {
        this.resources = resources;
    }

    /** The operation that a request asks for. */
    public Optional<Match> find(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) instanceof Match known) {
            return Optional.of(known);
        }
        UriInfo uri = request.getUriInfo();
        Optional<Match> match = find(request.getMethod(), uri.getPath(false));
        match.ifPresent(found -> request.setProperty(PROPERTY, found));
        return match;
    }

    /**
     * The operation with this method at this path.
     *
     * @param path below the base path, percent-encoded
     */
    public Optional<Match> find(String method, String path) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        String absolute = absolute(path);
        return operations().stream()
                .filter(operation -> operation.method().equals(wanted))
                .map(operation -> match(operation, absolute))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The methods that a path can be asked with; none where the contract has nothing.
     *
     * @param path below the base path, percent-encoded
     */
    NavigableSet<String> methods(String path) {
        String absolute = absolute(path);
        NavigableSet<String> methods = new TreeSet<>();
        operations().stream()
                .filter(operation -> operation.pattern().match(absolute) != null)
                .map(ApiOperation::method)
                .forEach(methods::add);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static String absolute(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    private static Optional<Match> match(ApiOperation operation, String path) {
        List<String> values = new ArrayList<>();
        if (!operation.pattern().match(path, values)) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        List<String> names = operation.pattern().getTemplate().getTemplateVariables();
        for (int i = 0; i < names.size(); i++) {
            parameters.put(names.get(i), UriComponent.decode(values.get(i), UriComponent.Type.PATH));
        }
        return Optional.of(new Match(operation, parameters));
    }

    private List<ApiOperation> operations() {
        if (operations.isEmpty()) {
            operations = resources.get().stream()
                    .flatMap(resource -> Stream.of(resource.getInterfaces()))
                    .flatMap(contract -> Arrays.stream(contract.getMethods()))
                    .map(ApiOperation::of)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(ApiOperation::pattern, PathPattern.COMPARATOR))
                    .toList();
        }
        return operations;
    }

    /**
     * An operation and what its path says.
     *
     * @param parameters the decoded path parameters by name
     */
    public record Match(ApiOperation operation, Map<String, String> parameters) {
        /** A path parameter that the operation has. */
        public String parameter(String name) {
            return Objects.requireNonNull(parameters.get(name), name);
        }
    }
}
