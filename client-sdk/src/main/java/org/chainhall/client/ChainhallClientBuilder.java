package org.chainhall.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects and checks what a {@link ChainhallClient} needs. */
public final class ChainhallClientBuilder {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]+");

    private @Nullable URI baseUrl;
    private @Nullable String apiKey;
    private Duration timeout = Duration.ofSeconds(30);
    private Waits waits = Waits.SYSTEM;

    ChainhallClientBuilder() {}

    /** The address of the installation, with or without its {@code /v1}. */
    public ChainhallClientBuilder baseUrl(URI url) {
        this.baseUrl = url;
        return this;
    }

    /** The key; without one, only what is open to everybody answers. */
    public ChainhallClientBuilder apiKey(String key) {
        this.apiKey = key;
        return this;
    }

    /**
     * The limit for each call, all its attempts and pauses together; 30 seconds if you do not say. For the upload of a
     * file it is the limit for standing still.
     */
    public ChainhallClientBuilder timeout(Duration limit) {
        this.timeout = positive(limit);
        return this;
    }

    ChainhallClientBuilder waits(Waits other) {
        this.waits = other;
        return this;
    }

    /** The client. */
    public ChainhallClient build() {
        HttpClient http = HttpClient.newBuilder()
                // Plain HTTP/1.1: over http:// the JDK would ask every server for an upgrade to HTTP/2 first.
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                // A redirect would take the key elsewhere.
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        Json json = new Json();
        Exchange exchange = new Exchange(http, checkedBase(), checkedKey(), UserAgent.text(), json);
        return new ChainhallClient(
                http, new Transport(exchange, new RetryPolicy(new Random()), waits, json, timeout, Optional.empty()));
    }

    private URI checkedBase() {
        if (baseUrl == null || baseUrl.getHost() == null || !isHttp(baseUrl.getScheme())) {
            throw new IllegalArgumentException(
                    "baseUrl must be an http or https address, for example https://directory.example");
        }
        String text = baseUrl.toString().replaceFirst("/+$", "");
        if (baseUrl.getRawQuery() != null || baseUrl.getRawFragment() != null || baseUrl.getRawUserInfo() != null) {
            throw new IllegalArgumentException("baseUrl must have no user, query or fragment");
        }
        return URI.create(text.endsWith("/v1") ? text : text + "/v1");
    }

    private static boolean isHttp(@Nullable String scheme) {
        return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    }

    /** Checked here, because the JDK's complaint about a bad header quotes it, and a key must not get into a log. */
    private Optional<String> checkedKey() {
        if (apiKey != null && !VISIBLE_ASCII.matcher(apiKey).matches()) {
            throw new IllegalArgumentException("apiKey is empty or has characters that no key has");
        }
        return Optional.ofNullable(apiKey);
    }

    static Duration positive(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a timeout must be longer than nothing");
        }
        return limit;
    }
}
