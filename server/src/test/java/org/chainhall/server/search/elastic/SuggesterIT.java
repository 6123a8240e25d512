package org.chainhall.server.search.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainhall.api.model.Address;
import org.chainhall.api.model.Offering;
import org.chainhall.api.model.ProviderName;
import org.chainhall.api.model.ProviderProfile;
import org.chainhall.api.model.Site;
import org.chainhall.server.directory.Directory;
import org.chainhall.server.provider.Provider;
import org.chainhall.server.provider.ProviderId;
import org.chainhall.server.search.ProviderSearch;
import org.chainhall.server.search.Suggestions;
import org.chainhall.server.search.Suggestions.CodeCount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Suggestions of a directory beside one whose words and codes it has none of. */
class SuggesterIT {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Directory OURS = Fixtures.directory("a111");
    private static final Directory THEIRS = Fixtures.directory("b222");

    private static IndexOfTests index;
    private static ProviderSearch search;

    @BeforeAll
    static void fill() throws Exception {
        index = new IndexOfTests();
        index.add(
                OURS,
                List.of(
                        provider(OURS, "LOG-5010", "HRRJK", "Adria Kargo d.o.o.", "Kvarner Lines"),
                        provider(OURS, "LOG-5010", "HRRJK", "Adria"),
                        provider(OURS, "LOG-5020", "CNSHA", "上海联合货运"),
                        provider(OURS, "LOG-5010", "SIKOP", "Port of Koper", "Adria Port"),
                        provider(OURS, "LOG-5010", "HRRJK", "Zagreb Adria Cargo")));
        for (int i = 0; i < 30; i++) {
            index.add(OURS, List.of(provider(OURS, "LOG-5020", "CNSHA", "Zz Crowd %02d".formatted(i))));
        }
        index.add(
                THEIRS,
                List.of(
                        provider(THEIRS, "FIN-2010", "DEHAM", "Hanse Lager"),
                        provider(THEIRS, "FIN-2010", "DEHAM", "Adria Rivals")));
        search = index.search(directory -> {}, InstantSource.fixed(NOW));
    }

    @AfterAll
    static void drop() throws Exception {
        index.close();
    }

    @Test
    void putsTheWholeNameBeforeItsBeginningAndThatBeforeOtherWords() {
        assertThat(names("adria"))
                .containsExactly("Adria", "Adria Kargo d.o.o.", "Port of Koper", "Zagreb Adria Cargo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Adria Kargo d.o.o.", "Kvarner Lines", "上海联合货运", "Zz Crowd 29", "Zagreb Adria Cargo"})
    void keepsANameFromWhereItStandsOutToItsLastLetter(String name) {
        int first = 1;
        while (names(name.substring(0, first)).stream().noneMatch(display(name)::equals)) {
            first++;
        }
        for (int typed = first; typed <= name.length(); typed++) {
            assertThat(names(name.substring(0, typed)))
                    .as(name.substring(0, typed))
                    .contains(display(name));
        }
        assertThat(names(name)).first().isEqualTo(display(name));
    }

    @ParameterizedTest
    @CsvSource({"adira, Adria", "kvarnr lin, Adria Kargo d.o.o.", "zagerb, Zagreb Adria Cargo"})
    void correctsTyposWhereNothingBeginsSo(String typed, String found) {
        assertThat(names(typed)).contains(found);
    }

    @Test
    void leavesTyposAloneWhereSomethingBeginsSo() {
        assertThat(names("adria p")).containsExactly("Port of Koper");
    }

    @Test
    void marksTheNameThatHasTheWords() {
        assertThat(suggest("kvarner li").providers().getFirst().highlight())
                .contains("<mark>Kvarner</mark> <mark>Lines</mark>");
        assertThat(suggest("上海").providers().getFirst().highlight())
                .hasValueSatisfying(html -> assertThat(html).startsWith("<mark>上海</mark>"));
    }

    @Test
    void countsTheProvidersOfServicesAndPlacesThatTheDirectoryHas() {
        assertThat(suggest("freight forw").services()).containsExactly(new CodeCount("LOG-5010", 4));
        assertThat(suggest("货运代理").services()).contains(new CodeCount("LOG-5010", 4));
        assertThat(suggest("croat").places()).containsExactly(new CodeCount("HR", 3));
        assertThat(suggest("克罗").places()).containsExactly(new CodeCount("HR", 3));
        assertThat(suggest("rijek").places()).containsExactly(new CodeCount("HRRJK", 3));
    }

    @Test
    void suggestsNoMoreThanIsAskedFor() {
        Suggestions ten = search.suggest(OURS, "c", 10);
        Suggestions one = search.suggest(OURS, "c", 1);

        assertThat(ten.providers().size() + ten.services().size() + ten.places().size())
                .isEqualTo(10);
        assertThat(ten.services()).isNotEmpty();
        assertThat(ten.places()).isNotEmpty();
        assertThat(one.providers()).hasSize(1);
        assertThat(one.services()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hanse",
                "h",
                "lager",
                "hanselager",
                "hasne",
                "rivals",
                "adria riv",
                "deposit",
                "account",
                "german",
                "hambur",
                "DEHAM",
                "德国"
            })
    void showsNothingOfTheOtherDirectory(String typed) {
        Suggestions suggestions = suggest(typed);

        assertThat(suggestions.providers())
                .allSatisfy(provider -> assertThat(provider.card().directory())
                        .isEqualTo(OURS.id().value()));
        assertThat(codes(suggestions)).doesNotContain("FIN", "FIN-20", "FIN-2010", "DE", "DEHAM");
    }

    @Test
    void showsNothingOfTheOtherDirectoryWhateverIsTyped() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            String typed = random.ints(1 + random.nextInt(3), 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(codes(suggest(typed))).as(typed).doesNotContain("FIN", "FIN-20", "FIN-2010", "DE", "DEHAM");
            assertThat(names(typed)).as(typed).doesNotContain("Hanse Lager", "Adria Rivals");
        }
        assertThat(search.suggest(THEIRS, "hambur", 10).places()).containsExactly(new CodeCount("DEHAM", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "*", "?", "\"", "🚢", "\u202e", "\u0001", "\u0301", "\uD800", "%%%", "<b>", "a.b*"})
    void answersAnyText(String typed) {
        assertThat(codes(suggest(typed))).doesNotContain("DE");
    }

    private static Stream<String> codes(Suggestions suggestions) {
        return Stream.concat(suggestions.services().stream(), suggestions.places().stream())
                .map(CodeCount::code);
    }

    private static Suggestions suggest(String typed) {
        return search.suggest(OURS, typed, 10);
    }

    private static List<String> names(String typed) {
        return suggest(typed).providers().stream()
                .map(provider -> provider.card().name())
                .toList();
    }

    private static String display(String name) {
        return name.equals("Kvarner Lines") ? "Adria Kargo d.o.o." : name;
    }

    private static Provider provider(Directory directory, String category, String place, String... names) {
        ProviderProfile profile = ProviderProfile.builder()
                .names(Stream.of(names)
                        .map(name -> ProviderName.builder().text(name).build())
                        .toList())
                .sites(List.of(Site.builder()
                        .place(place)
                        .address(
                                Address.builder().country(place.substring(0, 2)).build())
                        .build()))
                .offerings(List.of(Offering.builder().category(category).build()))
                .build();
        ProviderId id = new ProviderId(UUID.randomUUID());
        return new Provider(directory.id(), id, null, "slug", 1, names[0], profile, NOW, NOW);
    }
}
