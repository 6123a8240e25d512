package org.chainhall.server.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;

/** Gives a body to the failures that Jersey answers by itself, past all mappers, such as headers that it cannot read. */
final class BareFailureFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            response.setEntity(
                    ProblemMapper.model(HttpProblems.of(response.getStatus()), RequestIds.current()),
                    new Annotation[0],
                    MediaType.valueOf(ProblemMapper.MEDIA_TYPE));
        }
    }
}
