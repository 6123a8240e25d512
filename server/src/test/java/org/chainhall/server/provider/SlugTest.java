package org.chainhall.server.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "Adria Kargo d.o.o., adria-kargo-d-o-o",
        "'  (A) & B  ', a-b",
        "Škoda Straße, skoda-strasse",
        "Почта России, pocta-rossii",
        "招商银行, zhao-shang-yin-xing",
        "???, provider"
    })
    void isReadableInAnyScript(String name, String words) {
        String slug = Slug.of(name, new ProviderId(UUID.fromString("0195a5c0-0000-7000-8000-000000000001")));

        assertThat(slug)
                .matches("[a-z0-9-]+-[a-z0-9]{6}")
                .startsWith(words + "-")
                .hasSize(words.length() + 7);
    }
}
