package org.chainhall.server.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionFeatureTest {
    @Test
    void closesTheConnectionsOfItsRegions() throws Exception {
        HttpServer elasticsearch = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elasticsearch.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        elasticsearch.start();
        try {
            Region region = region(elasticsearch.getAddress().getPort());
            ElasticsearchClient client = region.cluster().client();
            assertThat(client.indices().exists(index -> index.index("any")).value())
                    .isTrue();

            new RegionFeature(List.of(region)).connections().stop();

            assertThatThrownBy(() -> client.indices().exists(index -> index.index("any")))
                    .isInstanceOf(Exception.class);
        } finally {
            elasticsearch.stop(0);
        }
    }

    private static Region region(int port) throws Exception {
        return new ObjectMapper()
                .readValue(
                        "{\"key\": \"eu\", \"name\": \"Europe\", \"elasticsearch\": {\"hosts\": [\"http://127.0.0.1:%d\"]}}"
                                .formatted(port),
                        RegionFactory.class)
                .build();
    }
}
