package org.chainhall.server.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.chainhall.api.http.Reply;

/** Writes a {@link Reply}: its status, its headers, and its body as what is left to Jersey. */
@Priority(Priorities.HEADER_DECORATOR)
final class ReplyFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Reply<?> reply) {
            response.setEntity(reply.body());
            response.setStatus(reply.status());
            reply.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        }
    }
}
