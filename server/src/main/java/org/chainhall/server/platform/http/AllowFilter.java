package org.chainhall.server.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Lists the methods of a resource as the contract has them; Jersey would add an {@code OPTIONS} that is refused. */
final class AllowFilter implements ContainerResponseFilter {
    private final Operations operations;

    AllowFilter(Operations operations) {
        this.operations = operations;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 405) {
            String path = request.getUriInfo().getPath(false);
            response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", operations.methods(path)));
        }
    }
}
