package org.chainhall.server.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the problems of requests that never reach Jersey: broken HTTP, bad paths, paths outside of the API. */
final class JettyProblems extends ErrorHandler {
    /** The methods that any resource may have. */
    static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private static final Logger LOG = LoggerFactory.getLogger(JettyProblems.class);
    private static final Pattern AMBIGUOUS = Pattern.compile("(?i);|%2f|%5c|%25");

    /** Outside of the API there are files and the state of the server. */
    private static final List<String> READING = List.of("GET", "HEAD");

    private final ObjectMapper json;
    private final Operations operations;
    private final String basePath;

    JettyProblems(ObjectMapper json, Operations operations, String basePath) {
        this.json = json;
        this.operations = operations;
        this.basePath = basePath;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws JsonProcessingException {
        int status = status(request, response);
        String id = RequestIds.of(request);
        if (status == 500 && request.getAttribute(ERROR_EXCEPTION) instanceof Throwable failure) {
            LOG.error("Request {} failed", id, failure);
        }
        Problem problem = status == 400 && isAmbiguous(request.getHttpURI())
                ? HttpProblems.ambiguousPath()
                : HttpProblems.of(status);
        response.setStatus(problem.type().status());
        response.getHeaders().put(RequestIds.HEADER, id);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemMapper.MEDIA_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        if (status == 405) {
            response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", methods(request.getHttpURI())));
        }
        problem.retryAfter().ifPresent(delay -> response.getHeaders().put(HttpHeader.RETRY_AFTER, delay.toSeconds()));
        byte[] body = json.writeValueAsBytes(ProblemMapper.model(problem, id));
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static int status(Request request, Response response) {
        if (request.getAttribute(ERROR_EXCEPTION) instanceof HttpException failure) {
            return failure.getCode();
        }
        return response.getStatus() < 400 ? 500 : response.getStatus();
    }

    private Collection<String> methods(HttpURI uri) {
        String path = uri.getCanonicalPath();
        return path.startsWith(basePath) ? operations.methods(path.substring(basePath.length())) : READING;
    }

    private static boolean isAmbiguous(HttpURI uri) {
        return uri != null
                && uri.getPath() != null
                && AMBIGUOUS.matcher(uri.getPath()).find();
    }
}
