package org.chainhall.server.access;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operation on a directory, as the contract has it.
 *
 * @param path the template, below the base path
 * @param needsQuery whether it asks for a parameter that cannot be left out
 * @param needsVersion whether it refuses to change anything without {@code If-Match}
 */
record ContractOperation(
        String id,
        String method,
        String path,
        Optional<String> permission,
        boolean callerOptional,
        Optional<String> consumes,
        boolean needsVersion,
        boolean needsQuery) {

    static List<ContractOperation> onDirectories() {
        return new OpenAPIV3Parser()
                .read("META-INF/openapi/openapi.yaml").getPaths().entrySet().stream()
                        .filter(path -> path.getKey().contains("{directory}"))
                        .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                                .map(operation ->
                                        of(path.getKey(), operation.getKey().name(), operation.getValue())))
                        .toList();
    }

    private static ContractOperation of(String path, String method, Operation operation) {
        return new ContractOperation(
                operation.getOperationId(),
                method,
                path,
                Optional.ofNullable(operation.getExtensions()).map(all -> (String) all.get("x-permission")),
                isOptional(operation.getSecurity()),
                Optional.ofNullable(operation.getRequestBody())
                        .map(body -> body.getContent().keySet().iterator().next()),
                operation.getResponses().containsKey("428"),
                needsQuery(operation.getParameters()));
    }

    private static boolean isOptional(@Nullable List<SecurityRequirement> security) {
        return security != null && security.stream().anyMatch(Map::isEmpty);
    }

    private static boolean needsQuery(@Nullable List<Parameter> parameters) {
        return parameters != null
                && parameters.stream()
                        .anyMatch(parameter ->
                                "query".equals(parameter.getIn()) && Boolean.TRUE.equals(parameter.getRequired()));
    }

    /** Its address in a directory, with ids of things that are nowhere. */
    String in(String directory) {
        return path.replace("{directory}", directory)
                .replaceAll("\\{\\w+Id}", UUID.randomUUID().toString())
                .replaceAll("\\{\\w+}", "nowhere");
    }

    /** Whether it names something inside of the directory. */
    boolean namesAThing() {
        return path.indexOf('{', path.indexOf("{directory}") + 1) >= 0;
    }

    boolean isForTheOperator() {
        return permission.filter("operator"::equals).isPresent();
    }

    /** A scope that does not open it. */
    String scopeThatDoesNotHelp() {
        return permission.filter("providers:read"::equals).isPresent() ? "search:read" : "providers:read";
    }

    @Override
    public String toString() {
        return id;
    }
}
