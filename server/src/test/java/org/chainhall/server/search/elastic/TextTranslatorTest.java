package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainhall.server.search.elastic.Json.assertJson;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainhall.api.model.SearchRules;
import org.chainhall.api.model.SynonymKind;
import org.chainhall.api.model.SynonymRule;
import org.chainhall.server.search.elastic.TextTranslator.Translation;
import org.chainhall.server.searchsettings.Tuning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTranslatorTest {
    private static final TokenKey KEY = new TokenKey("k7xq");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** Codes are the same in all directories; what keeps them apart is the filter. */
    private static final Set<String> CODES = Set.of(
            FieldNames.LOCATED_IN,
            FieldNames.OFFERINGS_CATEGORY,
            FieldNames.OFFERINGS_COVERS,
            FieldNames.CREDENTIALS_SCHEME,
            FieldNames.LANGUAGES);

    private final TextTranslator translator = new TextTranslator(new FilterTranslator(Fixtures.PLACES));

    @Test
    void putsAnExactNameAboveAllWordsAndThemAboveABeginning() {
        List<String> tiers = translate("Ädria Cargo").summands().stream()
                .map(summand -> Json.of(summand).at("/constant_score"))
                .filter(summand -> summand.path("boost").asDouble() >= TextTranslator.TIER)
                .map(summand -> summand.path("_name").asText())
                .toList();

        assertThat(tiers).containsExactly("tier.exact", "tier.core", "tier.names", "tier.beginning", "tier.one-name");
    }

    @Test
    void countsAWordInANameMoreThanOneInAText() {
        Translation translation = translate("Adria");

        assertThat(boost(translation, "name:adria")).isEqualTo(8);
        assertThat(boost(translation, "beginning:adria")).isEqualTo(4);
        assertThat(boost(translation, "text:adria")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Adria Cargo", "kargo d.o.o", "中国银行", "warehouse rijeka"})
    void countsAsNamedWhoHasOneOfTheSummandsThatSaySo(String text) {
        Translation translation = translate(text);

        Query named = Queries.any(translation.summands().stream()
                .filter(summand -> TextTranslator.isNamed(Set.of(Queries.name(summand))))
                .map(summand -> summand.constantScore().filter())
                .toList());

        assertThat(Json.of(translation.named())).isEqualTo(Json.of(named));
    }

    @Test
    void wantsTheWordsOfOneNameTogether() {
        Query together = new NameQueries(KEY, Fixtures.VOCABULARY.query("adria cargo"))
                .together(Fixtures.match("adria cargo").words(), List.of());

        assertJson(together, """
                {"intervals": {"names.words": {"all_of": {"ordered": false, "max_gaps": 900, "intervals": [
                    {"match": {"query": "k7xq.adria"}}, {"match": {"query": "k7xq.cargo"}}]}}}}
                """);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void addsUpInEighths(Stage stage) {
        TextMatch match = Fixtures.match("Müller & Söhne Spedition Zürich")
                .corrected(
                        List.of(new Typos(Map.of("muler", 1), Map.of("mull", 2)), Typos.NONE, Typos.NONE, Typos.NONE),
                        Map.of("mullersohne", 2))
                .at(stage);

        assertThat(translator.translate(KEY, match, TODAY).summands())
                .allSatisfy(summand -> assertThat(
                                Json.of(summand).at("/constant_score/boost").asDouble() * 8 % 1)
                        .isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "🚢", "\u200f", "-&|*", "\u0000"})
    void findsNothingForATextWithoutWords(String text) {
        Translation translation = translate(text);

        assertJson(translation.condition(), "{\"match_none\": {}}");
        assertThat(translation.summands()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void putsTheKeyOfTheDirectoryBeforeEveryToken(Stage stage) {
        TextMatch match =
                Fixtures.match("中国银行 kargo 42 \"a*b?\" AND field:value").at(stage);

        Translation translation = translator.translate(KEY, match, TODAY);

        translation.summands().forEach(TextTranslatorTest::assertKeys);
        assertKeys(translation.condition());
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void putsTheKeyOfTheDirectoryBeforeEverySynonym(Stage stage) {
        TextMatch match = Fixtures.match("kargo zagreb");
        SynonymRule rule = SynonymRule.builder()
                .kind(SynonymKind.ONE_WAY)
                .from("kargo")
                .to(List.of("freight services", "货运"))
                .build();
        Tuning tuning = Tuning.of(
                Fixtures.ANALYSIS,
                1,
                SearchRules.builder().synonyms(List.of(rule)).build());

        Translation translation = translator.translate(
                KEY,
                match.with(Fixtures.VOCABULARY.synonyms(match.query(), tuning)).at(stage),
                TODAY);

        translation.summands().forEach(TextTranslatorTest::assertKeys);
        assertKeys(translation.condition());
        assertThat(Json.of(translation.condition()).toString()).contains("k7xq.freight", "k7xq.services", "k7xq.货运");
    }

    private static void assertKeys(Query query) {
        List<String> tokens = Json.of(query).findValues("term").stream()
                .flatMap(term -> term.properties().stream())
                .filter(term -> !CODES.contains(term.getKey()))
                .map(term -> term.getValue().path("value").asText())
                .toList();
        List<JsonNode> terms = Json.of(query).findValues("terms");
        assertThat(tokens).allMatch(token -> token.startsWith("k7xq."));
        terms.stream()
                .flatMap(alternatives -> alternatives.properties().stream())
                .filter(alternatives -> !CODES.contains(alternatives.getKey()))
                .forEach(alternatives -> assertThat(alternatives.getValue())
                        .allSatisfy(token -> assertThat(token.asText()).startsWith("k7xq.")));
    }

    private static double boost(Translation translation, String name) {
        return translation.summands().stream()
                .map(summand -> Json.of(summand).at("/constant_score"))
                .filter(summand -> summand.path("_name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("boost")
                .asDouble();
    }

    private Translation translate(String text) {
        return translator.translate(KEY, Fixtures.match(text), TODAY);
    }
}
