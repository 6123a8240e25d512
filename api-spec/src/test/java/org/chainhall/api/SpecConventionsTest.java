package org.chainhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the generators and the readers of the contract rely on. */
class SpecConventionsTest {
    private static final Set<String> PERMISSIONS = Set.of(
            "operator",
            "directory:admin",
            "providers:read",
            "providers:write",
            "imports:write",
            "search:read",
            "saved-searches:read",
            "saved-searches:write");
    private static final String VERB =
            "(list|get|create|replace|patch|delete|upsert|search|upload|cancel|revoke|preview)[A-Z][A-Za-z]*";
    private static final OpenAPI CONTRACT = new OpenAPIV3Parser().read("META-INF/openapi/openapi.yaml");

    record Named(Operation operation) {
        @Override
        public String toString() {
            return operation.getOperationId();
        }
    }

    static Stream<Named> operations() {
        return CONTRACT.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Named::new);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void haveOneTagAndAVerb(Named named) {
        assertThat(named.operation().getTags()).hasSize(1);
        assertThat(named.operation().getOperationId()).matches(VERB);
        assertThat(named.operation().getSummary()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void askForAPermissionThatExists(Named named) {
        Object permission = extension(named.operation(), "x-permission");

        assertThat(permission == null || PERMISSIONS.contains(permission)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void sayTwiceWhetherACallerIsOptional(Named named) {
        boolean emptyAlternative = named.operation().getSecurity() != null
                && named.operation().getSecurity().size() > 1
                && named.operation().getSecurity().stream().anyMatch(Map::isEmpty);

        assertThat(Objects.equals(extension(named.operation(), "x-optional-caller"), true))
                .isEqualTo(emptyAlternative);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void failAsProblems(Named named) {
        assertThat(named.operation().getResponses()).containsKey("default");
        assertThat(named.operation().getResponses().entrySet())
                .filteredOn(response -> !response.getKey().matches("[23].."))
                .allSatisfy(response -> assertThat(resolve(response.getValue()).getContent())
                        .containsOnlyKeys("application/problem+json"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void stateHowListsAreWrittenInAQuery(Named named) {
        assertThat(parameters(named.operation()))
                .filteredOn(parameter -> "array".equals(type(parameter.getSchema())))
                .allSatisfy(parameter -> {
                    assertThat(parameter.getStyle()).hasToString("form");
                    assertThat(parameter.getExplode()).isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nameTheEnumsOfParameters(Named named) {
        assertThat(parameters(named.operation()))
                .allSatisfy(parameter -> assertThat(parameter.getSchema().getEnum())
                        .as(parameter.getName())
                        .isNull());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void pageAlike(Named named) {
        List<String> names =
                parameters(named.operation()).map(Parameter::getName).toList();
        if (names.contains("cursor")) {
            Schema<?> page = resolve(resolve(named.operation().getResponses().get("200"))
                    .getContent()
                    .get("application/json")
                    .getSchema());
            assertThat(names).contains("limit");
            assertThat(page.getProperties()).containsKeys("items", "limit", "nextCursor");
            assertThat(page.getRequired()).contains("items", "limit").doesNotContain("nextCursor");
        }
    }

    private static Object extension(Operation operation, String name) {
        return operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(name);
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null
                ? Stream.empty()
                : operation.getParameters().stream().map(SpecConventionsTest::resolve);
    }

    private static Parameter resolve(Parameter parameter) {
        return parameter.get$ref() == null
                ? parameter
                : CONTRACT.getComponents().getParameters().get(name(parameter.get$ref()));
    }

    private static ApiResponse resolve(ApiResponse response) {
        return response.get$ref() == null
                ? response
                : CONTRACT.getComponents().getResponses().get(name(response.get$ref()));
    }

    private static Schema<?> resolve(Schema<?> schema) {
        return schema.get$ref() == null
                ? schema
                : CONTRACT.getComponents().getSchemas().get(name(schema.get$ref()));
    }

    private static String type(Schema<?> schema) {
        return resolve(schema).getType();
    }

    private static String name(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }
}
