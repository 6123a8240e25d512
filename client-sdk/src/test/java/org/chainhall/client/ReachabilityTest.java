package org.chainhall.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainhall.client.internal.ApiKeysApi;
import org.chainhall.client.internal.Call;
import org.chainhall.client.internal.CodeListsApi;
import org.chainhall.client.internal.DirectoriesApi;
import org.chainhall.client.internal.ImportsApi;
import org.chainhall.client.internal.PlacesApi;
import org.chainhall.client.internal.ProvidersApi;
import org.chainhall.client.internal.RegionsApi;
import org.chainhall.client.internal.SavedSearchesApi;
import org.chainhall.client.internal.SearchApi;
import org.chainhall.client.internal.SearchSettingsApi;
import org.chainhall.client.internal.Upload;
import org.chainhall.client.model.ApiKeyDraft;
import org.chainhall.client.model.DirectoryDraft;
import org.chainhall.client.model.ImportDraft;
import org.chainhall.client.model.ImportFormat;
import org.chainhall.client.model.ImportJob;
import org.chainhall.client.model.ProviderProfile;
import org.chainhall.client.model.SavedSearchDraft;
import org.chainhall.client.model.SearchRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The façade leaves no operation of the contract out, and each goes to its own URL. */
class ReachabilityTest {
    private static final UUID ID = new UUID(0, 0);
    private static final List<Class<?>> TAGS = List.of(
            ApiKeysApi.class,
            CodeListsApi.class,
            DirectoriesApi.class,
            ImportsApi.class,
            PlacesApi.class,
            ProvidersApi.class,
            RegionsApi.class,
            SavedSearchesApi.class,
            SearchApi.class,
            SearchSettingsApi.class);

    @Test
    void reachesEveryOperation() {
        try (ClientFixture client = new ClientFixture()) {
            for (int call = 0; call < 50; call++) {
                client.server.answers(200, "{\"items\": [], \"codes\": []}");
            }

            callEverything(client.chainhall);

            assertThat(client.server.received().stream()
                            .map(request ->
                                    request.line().replaceAll("\\?.*", "").replace(" /v1", " ")))
                    .containsExactlyInAnyOrderElementsOf(
                            TAGS.stream().flatMap(ReachabilityTest::operations).toList());
        }
    }

    private static void callEverything(ChainhallClient chainhall) {
        ProviderProfile profile = ProviderProfile.builder().build();
        MergePatch patch = MergePatch.clear("x");
        chainhall.regions().list();
        chainhall.regions().get("x");
        chainhall.codeLists().list();
        chainhall.codeLists().get("x");
        chainhall.places().find("x").forEach(place -> {});
        chainhall.places().get("x");
        chainhall.directories().list().forEach(directory -> {});
        chainhall.directories().get("x");
        chainhall.directories().create(DirectoryDraft.builder().build());
        chainhall.directories().patch("x", 1, patch);
        chainhall.directories().delete("x", 1);

        DirectoryClient directory = chainhall.directory("x");
        directory.search().all().fetch();
        directory.search().suggest("x");
        directory.search().similar(ID);
        directory.search().compare(List.of(ID, ID));
        directory.searchSettings().get();
        directory.searchSettings().replace(1, SearchRules.builder().build());
        directory.searchSettings().preview("x", SearchRules.builder().build());
        directory.searchSettings().queries().forEach(query -> {});
        directory.apiKeys().list().forEach(key -> {});
        directory.apiKeys().get(ID);
        directory.apiKeys().create(ApiKeyDraft.builder().build());
        directory.apiKeys().revoke(ID);

        ProvidersClient providers = directory.providers();
        providers.list().forEach(provider -> {});
        providers.get(ID);
        providers.getBySlug("x");
        providers.getByExternalId("x");
        providers.create(profile);
        providers.replace(ID, 1, profile);
        providers.patch(ID, 1, patch);
        providers.upsert("x", profile);
        providers.delete(ID, 1);

        SavedSearchesClient searches = directory.savedSearches();
        searches.list().forEach(search -> {});
        searches.get(ID);
        searches.create(SavedSearchDraft.builder().build());
        searches.matches(ID);
        searches.delete(ID);

        ImportsClient imports = directory.imports();
        imports.list().forEach(job -> {});
        imports.get(ID);
        imports.create(ImportDraft.builder().build());
        imports.upload(
                ImportJob.builder().id(ID).format(ImportFormat.CSV).build(), InputStream::nullInputStream, sent -> {});
        imports.errors(ID).forEach(error -> {});
        imports.cancel(ID);
    }

    private static Stream<String> operations(Class<?> tag) {
        return Stream.of(tag.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(ReachabilityTest::operation);
    }

    private static String operation(Method method) {
        Object[] arguments = Stream.of(method.getParameterTypes())
                .map(ReachabilityTest::argument)
                .toArray();
        try {
            var request = ((Call<?>) method.invoke(null, arguments)).request();
            return request.method() + " " + request.path();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static @Nullable Object argument(Class<?> type) {
        if (type == Upload.class) {
            return new Upload("text/csv", OptionalLong.empty(), InputStream::nullInputStream, sent -> {});
        }
        return type == String.class
                ? "x"
                : type == UUID.class ? ID : type == Map.class ? Map.of() : type == List.class ? List.of() : null;
    }
}
