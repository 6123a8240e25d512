package org.chainhall.server.platform.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainhall.server.platform.http.ParameterValues.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Names all faults of a query at once; Jersey would stop at the first value that it cannot read. An unknown parameter is
 * a fault: a filter with a slip in its name would widen the answer without a word.
 */
final class QueryFilter implements ContainerRequestFilter {
    private final Operations operations;
    private final Validator validator;

    QueryFilter(Operations operations, Validator validator) {
        this.operations = operations;
        this.validator = validator;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        operations
                .find(request)
                .map(Operations.Match::operation)
                .filter(operation -> operation.query().findAny().isPresent())
                .ifPresent(operation -> check(operation, request));
    }

    private void check(ApiOperation operation, ContainerRequestContext request) {
        Map<String, List<String>> query = request.getUriInfo().getQueryParameters();
        List<Fault> faults = new ArrayList<>(unknown(operation, query));
        @Nullable
        Object[] arguments = operation.parameters().stream()
                .map(parameter -> parameter.in() == ApiParameter.In.QUERY && query.containsKey(parameter.name())
                        ? read(parameter, query.get(parameter.name()), faults)
                        : null)
                .toArray();
        Object resource = request.getUriInfo().getMatchedResources().getFirst();
        validator.forExecutables().validateParameters(resource, operation.declaration(), arguments).stream()
                .filter(violation -> isOfQuery(violation, operation))
                .map(violation -> RequestFaults.fault(
                        violation, index -> place(operation.parameters().get(index))))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
    }

    private static List<Fault> unknown(ApiOperation operation, Map<String, List<String>> query) {
        Set<String> known = operation.query().map(ApiParameter::name).collect(Collectors.toSet());
        return query.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> Fault.query(
                        JsonFaults.escape(name), "UNKNOWN_PARAMETER", "The operation has no such parameter."))
                .toList();
    }

    private static @Nullable Object read(ApiParameter parameter, List<String> values, List<Fault> faults) {
        if (!parameter.repeatable() && values.size() > 1) {
            faults.add(Fault.query(parameter.name(), "REPEATED", "Must come once."));
            return null;
        }
        List<Object> read = new ArrayList<>();
        for (String value : values) {
            try {
                read.add(ParameterValues.read(value, parameter.type()));
            } catch (Unreadable e) {
                faults.add(e.at(parameter.name()));
                return null;
            }
        }
        return parameter.repeatable() ? read : read.getFirst();
    }

    private static boolean isOfQuery(ConstraintViolation<?> violation, ApiOperation operation) {
        return RequestFaults.parameter(violation.getPropertyPath())
                .filter(index -> operation.parameters().get(index).in() == ApiParameter.In.QUERY)
                .isPresent();
    }

    private static RequestFaults.Place place(ApiParameter parameter) {
        return new RequestFaults.Place(Fault.Part.QUERY, parameter.name());
    }
}
