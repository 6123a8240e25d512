package org.chainhall.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chainhall.client.model.ImportState;
import org.chainhall.client.model.NameKind;
import org.chainhall.client.model.Provider;
import org.chainhall.client.model.ProviderProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that is newer, or that leaves something out, does not break a client. */
class DriftTest {
    private final Json json = new Json();

    @ParameterizedTest
    @MethodSource("records")
    void readsAnyRecordWithoutItsFieldsAndWithAnUnknownOne(Class<?> type) throws IOException {
        Object read = json.read("{\"fromTheFuture\": {\"a\": [1]}}".getBytes(StandardCharsets.UTF_8), type);

        for (var component : type.getRecordComponents()) {
            if (Iterable.class.isAssignableFrom(component.getType())) {
                assertThat(value(component.getAccessor(), read))
                        .as(component.getName())
                        .isEqualTo(List.of());
            }
        }
    }

    static Stream<Class<?>> records() throws IOException, URISyntaxException {
        Path classes =
                Path.of(Provider.class.getResource("Provider.class").toURI()).getParent();
        try (Stream<Path> files = Files.list(classes)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                    .<Class<?>>map(name -> type(name.replace(".class", "")))
                    .filter(Class::isRecord)
                    .toList()
                    .stream();
        }
    }

    @Test
    void keepsACodeThatItDoesNotKnow() throws IOException {
        String sent = "{\"names\":[{\"text\":\"A\",\"kind\":\"nickname\"},{\"text\":\"B\",\"kind\":\"legal\"}]}";

        ProviderProfile profile = json.read(sent.getBytes(StandardCharsets.UTF_8), ProviderProfile.class);

        assertThat(profile.names().get(0).kind()).isEqualTo(NameKind.of("nickname"));
        assertThat(profile.names().get(1).kind()).isSameAs(NameKind.LEGAL);
        assertThat(new String(json.write(profile), StandardCharsets.UTF_8)).isEqualTo(sent);
        assertThat(ImportState.known()).contains(ImportState.AWAITING_CONTENT).doesNotContain(ImportState.of("paused"));
    }

    private static Class<?> type(String simpleName) {
        try {
            return Class.forName(Provider.class.getPackageName() + "." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Object value(java.lang.reflect.Method accessor, Object read) {
        try {
            return accessor.invoke(read);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
