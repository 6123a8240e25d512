package org.chainhall.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.chainhall.client.model.Provider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final ClientFixture client = new ClientFixture();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void walksOverAllPages() {
        page("c1", "a", "b").page("c2").page(null, "c");

        List<String> names = new ArrayList<>();
        for (Provider provider : client.adriatic.providers().list()) {
            names.add(name(provider));
        }

        assertThat(names).containsExactly("a", "b", "c");
        assertThat(client.server.received())
                .extracting(ScriptedServer.Received::target)
                .containsExactly(
                        "/v1/directories/adriatic/providers?limit=100",
                        "/v1/directories/adriatic/providers?limit=100&cursor=c1",
                        "/v1/directories/adriatic/providers?limit=100&cursor=c2");
    }

    @Test
    void fetchesNoMoreThanIsRead() {
        page("c1", "a", "b");

        assertThat(client.adriatic.providers().list().pageSize(2).stream()
                        .limit(2)
                        .map(PagesTest::name))
                .containsExactly("a", "b");
        assertThat(client.server.only().target()).endsWith("limit=2");
    }

    @Test
    void goesOnWithTheSameIteratorAfterAFailure() {
        page("c1", "a");
        client.fails(500, "INTERNAL");
        page(null, "b");
        Iterator<Provider> providers = client.adriatic.providers().list().iterator();

        assertThat(name(providers.next())).isEqualTo("a");
        assertThatThrownBy(providers::hasNext).isInstanceOf(ProblemException.class);

        assertThat(name(providers.next())).isEqualTo("b");
        assertThat(providers.hasNext()).isFalse();
        assertThatThrownBy(providers::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void goesOnElsewhereFromACursor() {
        page("c1", "a");
        Page<Provider> first =
                client.adriatic.providers().list().byPage().iterator().next();
        page(null, "b");

        Pages<Provider> rest =
                client.adriatic.providers().list().from(first.nextCursor().orElseThrow());

        assertThat(rest.stream().map(PagesTest::name)).containsExactly("b");
        assertThat(client.server.received().get(1).target()).endsWith("cursor=c1");
    }

    @Test
    void takesTheClientsOptionsToEveryPage() {
        page("c1", "a").page(null, "b");

        client.chainhall
                .withLanguages("hr, en;q=0.5")
                .directory("adriatic")
                .providers()
                .list()
                .forEach(provider -> {});

        assertThat(client.server.received())
                .hasSize(2)
                .allSatisfy(
                        request -> assertThat(request.header("Accept-Language")).isEqualTo("hr, en;q=0.5"))
                .allSatisfy(
                        request -> assertThat(request.header("Authorization")).endsWith(ClientFixture.KEY));
    }

    private PagesTest page(@Nullable String next, String... names) {
        List<String> items = List.of(names).stream()
                .map(name -> ClientFixture.provider(name, 1))
                .toList();
        client.server.answers(
                200,
                "{\"items\": " + items + ", \"limit\": 100"
                        + (next == null ? "}" : ", \"nextCursor\": \"" + next + "\"}"));
        return this;
    }

    private static String name(Provider provider) {
        return provider.names().get(0).text();
    }
}
