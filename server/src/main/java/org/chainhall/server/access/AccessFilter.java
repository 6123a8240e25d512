package org.chainhall.server.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.chainhall.api.http.Caller;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.directory.DirectoryService;
import org.chainhall.server.platform.http.ApiOperation;
import org.chainhall.server.platform.http.Operations;
import org.chainhall.server.platform.http.Problems;
import org.slf4j.MDC;

/**
 * Lets a request in, or answers 401, 403 or 404, before Jersey looks at its media types and its body: a caller who may
 * not know of a directory learns nothing about it from the order of the checks.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class AccessFilter implements ContainerRequestFilter {
    private static final String DIRECTORY = "directory";
    private static final String BEARER = "Bearer ";

    private final Operations operations;
    private final Authenticator authenticator;
    private final DirectoryService directories;

    AccessFilter(Operations operations, Authenticator authenticator, DirectoryService directories) {
        this.operations = operations;
        this.authenticator = authenticator;
        this.directories = directories;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        operations
                .find(request)
                .filter(match -> match.operation().caller() != ApiOperation.CallerRule.NONE)
                .flatMap(match -> admit(request, match))
                .ifPresent(caller -> remember(request, caller));
    }

    /** The caller; empty for an anonymous one, who may search a public directory. */
    private Optional<Caller> admit(ContainerRequestContext request, Operations.Match match) {
        Optional<Caller> caller = authenticate(request);
        Optional<Directory> directory =
                Optional.ofNullable(match.parameters().get(DIRECTORY)).flatMap(directories::find);
        if (isPublic(match.operation(), directory)) {
            return caller.filter(c -> owns(c, directory.orElseThrow()));
        }
        Caller known = caller.orElseThrow(AccessProblems::unauthorized);
        match.operation()
                .permission()
                .filter(permission -> !known.may(permission))
                .ifPresent(permission -> {
                    throw AccessProblems.forbidden(permission);
                });
        if (match.parameters().containsKey(DIRECTORY)
                && directory.filter(d -> owns(known, d)).isEmpty()) {
            throw Problems.notFound();
        }
        return caller;
    }

    /** Empty without a key; a key that is not valid is refused even where none is needed. */
    private Optional<Caller> authenticate(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Optional.empty();
        }
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw AccessProblems.unauthorized();
        }
        String key = header.substring(BEARER.length()).strip();
        return Optional.of(authenticator.authenticate(key).orElseThrow(AccessProblems::unauthorized));
    }

    private static boolean isPublic(ApiOperation operation, Optional<Directory> directory) {
        return operation.caller() == ApiOperation.CallerRule.OPTIONAL
                && directory.filter(Directory::publicSearch).isPresent();
    }

    private static boolean owns(Caller caller, Directory directory) {
        return caller.directory().map(own -> own.equals(directory.id().value())).orElse(caller.isOperator());
    }

    private static void remember(ContainerRequestContext request, Caller caller) {
        MDC.put("caller", caller.id());
        boolean secure = request.getSecurityContext().isSecure();
        request.setSecurityContext(new SecurityContext() {
            @Override
            public Principal getUserPrincipal() {
                return caller;
            }

            @Override
            public boolean isUserInRole(String role) {
                return caller.may(role);
            }

            @Override
            public boolean isSecure() {
                return secure;
            }

            @Override
            public String getAuthenticationScheme() {
                return "Bearer";
            }
        });
    }
}
