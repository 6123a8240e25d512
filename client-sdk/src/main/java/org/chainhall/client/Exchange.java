package org.chainhall.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.chainhall.client.internal.Body;
import org.chainhall.client.internal.Request;
import org.chainhall.client.internal.Upload;

/** One attempt over HTTP: adds the key, the user agent and gzip, sends, and reads the whole answer within a limit. */
final class Exchange {
    private final HttpClient http;
    private final URI base;
    private final Optional<String> apiKey;
    private final String userAgent;
    private final Json json;

    Exchange(HttpClient http, URI base, Optional<String> apiKey, String userAgent, Json json) {
        this.http = http;
        this.base = base;
        this.apiKey = apiKey;
        this.userAgent = userAgent;
        this.json = json;
    }

    /** The limit is for the whole exchange; while an upload moves, it begins anew. */
    Answer send(Request request, Duration limit) throws IOException, InterruptedException {
        Body body = request.body().orElse(null);
        if (!(body instanceof Upload upload)) {
            return send(request, body == null ? BodyPublishers.noBody() : json(body), () -> 0, limit);
        }
        AtomicLong sent = new AtomicLong();
        try (InputStream content = new CountedStream(upload.content().get(), sent, upload.progress())) {
            return send(request, stream(content, upload.length()), sent::get, limit);
        }
    }

    private BodyPublisher json(Body body) {
        return BodyPublishers.ofByteArray(json.write(((Body.Json) body).value()));
    }

    private static BodyPublisher stream(InputStream content, OptionalLong length) {
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> content);
        if (length.isEmpty()) {
            return stream;
        }
        return length.getAsLong() == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(stream, length.getAsLong());
    }

    private Answer send(Request request, BodyPublisher body, LongSupplier sent, Duration limit)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(httpRequest(request, body), BodyHandlers.ofByteArray());
        try {
            return Answer.of(await(answer, sent, limit));
        } finally {
            answer.cancel(true);
        }
    }

    private static HttpResponse<byte[]> await(
            CompletableFuture<HttpResponse<byte[]>> answer, LongSupplier sent, Duration limit)
            throws IOException, InterruptedException {
        while (true) {
            long before = sent.getAsLong();
            try {
                return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (sent.getAsLong() == before) {
                    throw new HttpTimeoutException("no answer within " + limit.toMillis() + " ms");
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            }
        }
    }

    private HttpRequest httpRequest(Request request, BodyPublisher publisher) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + request.target()))
                .method(request.method(), publisher)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", userAgent);
        apiKey.ifPresent(key -> builder.header("Authorization", "Bearer " + key));
        request.body().ifPresent(body -> builder.header("Content-Type", body.contentType()));
        request.headers().forEach(builder::setHeader);
        return builder.build();
    }
}
