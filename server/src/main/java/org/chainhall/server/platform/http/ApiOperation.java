package org.chainhall.server.platform.http;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainhall.api.http.Operation;
import org.glassfish.jersey.uri.PathPattern;
import org.glassfish.jersey.uri.PathTemplate;

/**
 * An operation of the contract.
 *
 * @param id its {@code operationId}
 * @param method the HTTP method
 * @param permission its {@code x-permission}; empty if any caller may
 * @param caller who may call it
 * @param pattern its path below the base path
 * @param declaration the generated method
 * @param parameters those of the generated method, in its order
 */
public record ApiOperation(
        String id,
        String method,
        Optional<String> permission,
        CallerRule caller,
        PathPattern pattern,
        Method declaration,
        List<ApiParameter> parameters) {

    /** Whether the contract asks for a caller. */
    public enum CallerRule {
        /** {@code security: []}: nobody is asked who they are. */
        NONE,
        /** {@code security} with an empty alternative. */
        OPTIONAL,
        REQUIRED
    }

    static Optional<ApiOperation> of(Method declaration) {
        Operation operation = declaration.getAnnotation(Operation.class);
        if (operation == null) {
            return Optional.empty();
        }
        return Optional.of(new ApiOperation(
                operation.id(),
                httpMethod(declaration),
                Optional.of(operation.permission()).filter(permission -> !permission.isEmpty()),
                callerRule(declaration),
                new PathPattern(new PathTemplate(path(declaration)), PathPattern.RightHandPath.capturingZeroSegments),
                declaration,
                Arrays.stream(declaration.getParameters()).map(ApiParameter::of).toList()));
    }

    /** The parameters in the query. */
    Stream<ApiParameter> query() {
        return parameters.stream().filter(parameter -> parameter.in() == ApiParameter.In.QUERY);
    }

    private static String httpMethod(Method declaration) {
        return Arrays.stream(declaration.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(method -> method != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
    }

    private static String path(Method declaration) {
        String base = declaration.getDeclaringClass().getAnnotation(Path.class).value();
        Path below = declaration.getAnnotation(Path.class);
        return below == null ? base : base + below.value();
    }

    private static CallerRule callerRule(Method declaration) {
        return Arrays.stream(declaration.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(Auth.class))
                .map(parameter -> parameter.getType() == Optional.class ? CallerRule.OPTIONAL : CallerRule.REQUIRED)
                .findFirst()
                .orElse(CallerRule.NONE);
    }
}
