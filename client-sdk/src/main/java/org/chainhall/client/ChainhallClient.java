package org.chainhall.client;

import java.net.http.HttpClient;
import java.time.Duration;

/**
 * Where everything begins: a client for one installation and one key. Immutable and safe to share; make one and keep it.
 *
 * <pre>{@code
 * try (ChainhallClient chainhall = ChainhallClient.builder()
 *         .baseUrl(URI.create("https://directory.example"))
 *         .apiKey(System.getenv("CHAINHALL_KEY"))
 *         .build()) {
 *     for (Provider provider : chainhall.directory("adriatic").providers().list()) {
 *         System.out.println(provider.names().get(0).text());
 *     }
 * }
 * }</pre>
 */
public final class ChainhallClient implements AutoCloseable {
    private final HttpClient http;
    private final Transport transport;

    ChainhallClient(HttpClient http, Transport transport) {
        this.http = http;
        this.transport = transport;
    }

    /** Begins a client. */
    public static ChainhallClientBuilder builder() {
        return new ChainhallClientBuilder();
    }

    /**
     * The same client with another limit for each call, all its attempts together. It shares the connections of this one:
     * closing one closes both.
     */
    public ChainhallClient withTimeout(Duration timeout) {
        return new ChainhallClient(http, transport.withTimeout(ChainhallClientBuilder.positive(timeout)));
    }

    /**
     * The same client with the languages in which labels and texts are preferred, as in {@code Accept-Language}, for
     * example {@code hr, en;q=0.8}. It shares the connections of this one: closing one closes both.
     */
    public ChainhallClient withLanguages(String acceptLanguage) {
        return new ChainhallClient(http, transport.withLanguages(acceptLanguage));
    }

    /** What one directory holds. */
    public DirectoryClient directory(String slug) {
        return new DirectoryClient(transport, slug);
    }

    /** The directories themselves. */
    public DirectoriesClient directories() {
        return new DirectoriesClient(transport);
    }

    /** Where data live. */
    public RegionsClient regions() {
        return new RegionsClient(transport);
    }

    /** The codes that profiles and filters use. */
    public CodeListsClient codeLists() {
        return new CodeListsClient(transport);
    }

    /** Areas, countries, subdivisions and locations. */
    public PlacesClient places() {
        return new PlacesClient(transport);
    }

    /** Closes the connections; calls that are under way end first. On Java 17 idle connections close by themselves. */
    @Override
    public void close() {
        // HttpClient can be closed from Java 21 on; this compiles for 17.
        if (http instanceof AutoCloseable closeable) {
            close(closeable);
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP client did not close", e);
        }
    }
}
