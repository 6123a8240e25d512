package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainhall.server.search.elastic.Json.assertJson;

import org.chainhall.server.language.TextAnalysis;
import org.chainhall.server.search.elastic.TextTranslator.Translation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTranslatorTest {
    private final TextTranslator translator = new TextTranslator(new TextAnalysis());

    @Test
    void asksForAllWordsSomewhereOrForTheWholeName() {
        assertJson(translate("Ädria Cargo").condition(), """
                {"bool": {"minimum_should_match": "1", "should": [
                    {"term": {"names.exact": {"value": "k7xq.adriacargo"}}},
                    {"bool": {"filter": [
                        {"bool": {"minimum_should_match": "1", "should": [
                            {"term": {"names.words": {"value": "k7xq.adria"}}},
                            {"term": {"text.any": {"value": "k7xq.adria"}}},
                            {"term": {"city": {"value": "k7xq.adria"}}}]}},
                        {"bool": {"minimum_should_match": "1", "should": [
                            {"term": {"names.words": {"value": "k7xq.cargo"}}},
                            {"term": {"text.any": {"value": "k7xq.cargo"}}},
                            {"term": {"city": {"value": "k7xq.cargo"}}}]}}]}}]}}
                """);
    }

    @Test
    void sumsNamedConstants() {
        Translation translation = translate("Adria");

        assertThat(translation.summands()).hasSize(3);
        assertJson(translation.summands().get(0), """
                {"constant_score": {"_name": "name.whole", "boost": 1000.0,
                    "filter": {"term": {"names.exact": {"value": "k7xq.adria"}}}}}
                """);
        assertJson(translation.summands().get(1), """
                {"constant_score": {"_name": "name.words", "boost": 1000.0,
                    "filter": {"term": {"names.words": {"value": "k7xq.adria"}}}}}
                """);
        assertJson(translation.summands().get(2), """
                {"constant_score": {"_name": "name.start", "boost": 16.0,
                    "filter": {"prefix": {"names.exact": {"value": "k7xq.adria"}}}}}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "🚢", "\u200f", "-&|*", "\u0000"})
    void findsNothingForATextWithoutWords(String text) {
        Translation translation = translate(text);

        assertJson(translation.condition(), "{\"match_none\": {}}");
        assertThat(translation.summands()).isEmpty();
    }

    @Test
    void putsTheKeyOfTheDirectoryBeforeEveryToken() {
        Translation translation = translate("中国银行 kargo 42 \"a*b?\" AND field:value");

        assertThat(Json.of(translation.condition()).findValuesAsText("value"))
                .isNotEmpty()
                .allMatch(token -> token.startsWith("k7xq."))
                .noneMatch(token -> token.substring(5).matches(".*[^\\p{L}\\p{N}].*"));
        assertThat(translation.summands())
                .allSatisfy(summand -> assertThat(Json.of(summand).findValuesAsText("value"))
                        .allMatch(token -> token.startsWith("k7xq.")));
    }

    private Translation translate(String text) {
        return translator.translate(new TokenKey("k7xq"), text);
    }
}
