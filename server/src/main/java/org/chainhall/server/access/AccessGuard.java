package org.chainhall.server.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.lang.reflect.Method;
import java.util.Optional;
import org.chainhall.api.http.Operation;
import org.chainhall.server.platform.http.Operations;
import org.glassfish.jersey.server.ExtendedUriInfo;

/**
 * Refuses a request that Jersey gives to another operation than the one that {@link AccessFilter} decided about: two
 * readings of one address must never open a door that neither would open alone.
 */
@Priority(Priorities.AUTHORIZATION)
public final class AccessGuard implements ContainerRequestFilter {
    private final Operations operations;

    AccessGuard(Operations operations) {
        this.operations = operations;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method matched = ((ExtendedUriInfo) request.getUriInfo())
                .getMatchedResourceMethod()
                .getInvocable()
                .getDefinitionMethod();
        Optional<Method> decided =
                operations.find(request).map(match -> match.operation().declaration());
        if (matched.isAnnotationPresent(Operation.class) && !decided.equals(Optional.of(matched))) {
            throw new IllegalStateException("Jersey matched " + matched + ", but access was decided for " + decided);
        }
    }
}
