package org.chainhall.server.platform.http;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.List;

/**
 * A parameter of an operation.
 *
 * @param in where it comes from
 * @param name as the contract writes it; empty for the caller and the body
 * @param type of one value
 * @param repeatable whether it may come more than once
 */
record ApiParameter(In in, String name, Class<?> type, boolean repeatable) {
    /** Where the values of a generated method come from. */
    enum In {
        CALLER,
        PATH,
        QUERY,
        HEADER,
        BODY
    }

    static ApiParameter of(Parameter parameter) {
        boolean repeatable = parameter.getType() == List.class;
        Class<?> type = repeatable && parameter.getParameterizedType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : parameter.getType();
        if (parameter.isAnnotationPresent(Auth.class)) {
            return new ApiParameter(In.CALLER, "", type, false);
        }
        if (parameter.getAnnotation(PathParam.class) instanceof PathParam path) {
            return new ApiParameter(In.PATH, path.value(), type, false);
        }
        if (parameter.getAnnotation(QueryParam.class) instanceof QueryParam query) {
            return new ApiParameter(In.QUERY, query.value(), type, repeatable);
        }
        if (parameter.getAnnotation(HeaderParam.class) instanceof HeaderParam header) {
            return new ApiParameter(In.HEADER, header.value(), type, false);
        }
        return new ApiParameter(In.BODY, "", type, false);
    }
}
