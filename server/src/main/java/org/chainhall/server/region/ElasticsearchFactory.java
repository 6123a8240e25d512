package org.chainhall.server.region;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.util.Duration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.chainhall.server.platform.http.JsonMappers;

/** The settings of a region's Elasticsearch; builds its client. */
public final class ElasticsearchFactory {
    private static final int CONNECTIONS = 100;

    /** The nodes, with scheme and port. */
    @JsonProperty
    @NotEmpty
    private List<URI> hosts = List.of();

    /** With {@link #password}, for basic authentication. */
    @JsonProperty
    private Optional<String> username = Optional.empty();

    @JsonProperty
    private Optional<String> password = Optional.empty();

    /** An Elasticsearch API key, base64 as Elasticsearch shows it, instead of a user. */
    @JsonProperty
    private Optional<String> apiKey = Optional.empty();

    /** In front of every index and alias, so that installations can share a cluster. */
    @JsonProperty
    @Pattern(regexp = "[a-z0-9-]{0,40}")
    private String indexPrefix = "chainhall-";

    @JsonProperty
    @Min(1)
    private int shards = 1;

    @JsonProperty
    @Min(0)
    private int replicas = 1;

    /** A node that does not answer must not hold a search for long. */
    @JsonProperty
    @Valid
    @NotNull
    private Duration connectTimeout = Duration.milliseconds(500);

    /** Stays below the transaction of the relay, which waits for its bulk request. */
    @JsonProperty
    @Valid
    @NotNull
    private Duration requestTimeout = Duration.seconds(5);

    /** Makes a client; nothing is sent yet, so that the server starts without Elasticsearch. */
    public SearchCluster build() {
        Rest5ClientBuilder builder = Rest5Client.builder(hosts.toArray(URI[]::new))
                .setConnectionConfigCallback(c -> c.setConnectTimeout(timeout(connectTimeout)))
                .setConnectionManagerCallback(
                        c -> c.setMaxConnTotal(CONNECTIONS).setMaxConnPerRoute(CONNECTIONS))
                // To compress an answer and to inflate it takes longer than to send it to a server of the same site.
                // Elasticsearch sets no cookies.
                .setHttpClientConfigCallback(c -> c.disableContentCompression().disableCookieManagement())
                .setRequestConfigCallback(c -> c.setConnectionRequestTimeout(timeout(connectTimeout))
                        .setResponseTimeout(timeout(requestTimeout)));
        authorization().ifPresent(header -> builder.setDefaultHeaders(new Header[] {header}));
        Rest5ClientTransport transport =
                new Rest5ClientTransport(builder.build(), new JacksonJsonpMapper(JsonMappers.lenient()));
        return new SearchCluster(new ElasticsearchClient(transport), indexPrefix, shards, replicas);
    }

    private Optional<Header> authorization() {
        return apiKey.map(key -> "ApiKey " + key)
                .or(() -> username.map(user -> "Basic "
                        + Base64.getEncoder()
                                .encodeToString((user + ":" + password.orElse("")).getBytes(StandardCharsets.UTF_8))))
                .map(value -> new BasicHeader(HttpHeaders.AUTHORIZATION, value, true));
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMilliseconds());
    }
}
