package org.chainhall.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.chainhall.client.internal.Call;
import org.chainhall.client.internal.Request;
import org.chainhall.client.internal.Upload;

/** Sends calls, again where the policy allows it, until an answer or the end of the time; thread-safe. */
final class Transport {
    private final Exchange exchange;
    private final RetryPolicy retries;
    private final Waits waits;
    private final Json json;
    private final Duration timeout;
    private final Optional<String> languages;

    Transport(
            Exchange exchange,
            RetryPolicy retries,
            Waits waits,
            Json json,
            Duration timeout,
            Optional<String> languages) {
        this.exchange = exchange;
        this.retries = retries;
        this.waits = waits;
        this.json = json;
        this.timeout = timeout;
        this.languages = languages;
    }

    Transport withTimeout(Duration other) {
        return new Transport(exchange, retries, waits, json, other, languages);
    }

    Transport withLanguages(String acceptLanguage) {
        return new Transport(exchange, retries, waits, json, timeout, Optional.of(acceptLanguage));
    }

    Waits waits() {
        return waits;
    }

    Json json() {
        return json;
    }

    <T> T send(Call<T> call) {
        Request request = call.request().header("Accept-Language", languages.orElse(null));
        long begin = waits.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(call, request, attempt, left(request, begin));
            } catch (ChainhallException failure) {
                Duration pause = retries.pauseAfter(failure, request)
                        .filter(wait -> wait.compareTo(left(request, begin)) < 0)
                        .orElseThrow(() -> failure);
                pause(pause, request, attempt);
            }
        }
    }

    /** An upload takes as long as it takes; its limit is for standing still. */
    private Duration left(Request request, long begin) {
        return request.body().filter(Upload.class::isInstance).isPresent()
                ? timeout
                : timeout.minusNanos(waits.nanoTime() - begin);
    }

    private <T> T attempt(Call<T> call, Request request, int attempt, Duration limit) {
        try {
            Answer answer = exchange.send(request, limit);
            if (!answer.isSuccess()) {
                throw Failure.of(request, attempt, answer, json).exception();
            }
            return read(answer, call.answer());
        } catch (IOException e) {
            throw new TransportException(request, attempt, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(request, attempt, e);
        }
    }

    @SuppressWarnings("NullAway") // a call without an answer is declared as Void, whose only value is null
    private <T> T read(Answer answer, Class<T> type) throws IOException {
        return type == Void.class ? null : json.read(answer.body(), type);
    }

    /** Waits before the next attempt at a request. */
    void pause(Duration pause, Request request, int attempt) {
        try {
            waits.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(request, attempt, e);
        }
    }
}
