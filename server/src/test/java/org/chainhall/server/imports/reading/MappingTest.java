package org.chainhall.server.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.chainhall.api.model.ImportMapping;
import org.chainhall.server.platform.http.Fault;
import org.chainhall.server.platform.http.JsonMappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MappingTest {
    private final ObjectMapper json = JsonMappers.strict();

    static Stream<Arguments> mappings() {
        return Stream.of(
                arguments("a column", "{'externalId': {'column': 'a'}}", "HRB 1", "{'externalId': 'HRB 1'}"),
                arguments("an empty cell", "{'externalId': {'column': 'a'}}", " \u00a0", "{}"),
                arguments("a fixed value", "{'sizeClass': {'value': 'small'}}", "", "{'sizeClass': 'small'}"),
                arguments(
                        "a fixed value where a column has one",
                        "{'credentials': [{'scheme': {'column': 'a', 'value': 'aeo-f'}, 'number': {'column': 'a'}}]}",
                        "DE AEOF 1",
                        "{'credentials': [{'scheme': 'aeo-f', 'number': 'DE AEOF 1'}]}"),
                arguments(
                        "a fixed value where a column has none",
                        "{'credentials': [{'scheme': {'column': 'a', 'value': 'aeo-f'}, 'number': {'column': 'a'}}]}",
                        "",
                        "{}"),
                arguments(
                        "several values, each once",
                        "{'languages': {'column': 'a', 'separator': ', '}}",
                        "hr, en, , hr",
                        "{'languages': ['hr', 'en']}"),
                arguments(
                        "the first of several where one is wanted",
                        "{'website': {'column': 'a', 'separator': '|'}}",
                        "a.example|b.example",
                        "{'website': 'a.example'}"),
                arguments(
                        "a value that means nothing",
                        "{'website': {'column': 'a', 'skip': ['not available']}}",
                        " not available ",
                        "{}"),
                arguments(
                        "a default for a value that means nothing",
                        "{'sizeClass': {'column': 'a', 'skip': ['?'], 'default': 'small'}}",
                        "?",
                        "{'sizeClass': 'small'}"),
                arguments(
                        "a table, and what it lacks kept",
                        "{'languages': {'column': 'a', 'separator': '|', 'table': {'German': 'de'}}}",
                        "German|hr",
                        "{'languages': ['de', 'hr']}"),
                arguments(
                        "a table, and what it lacks skipped",
                        "{'kinds': [{'column': 'a', 'table': {'bank': 'financial'}, 'unmatched': 'skip'}]}",
                        "casino",
                        "{}"),
                arguments(
                        "a table, and a default for what it lacks",
                        "{'sizeClass': {'column': 'a', 'table': {'L': 'large'}, 'unmatched': 'default', 'default': 'small'}}",
                        "XXL",
                        "{'sizeClass': 'small'}"),
                arguments(
                        "a table that turns a value into nothing",
                        "{'languages': {'column': 'a', 'separator': '|', 'table': {'xx': ''}}}",
                        "xx|hr",
                        "{'languages': ['hr']}"),
                arguments(
                        "kinds from two columns",
                        "{'kinds': [{'column': 'a'}, {'column': 'b', 'separator': '+'}]}",
                        "financial;financial+logistics",
                        "{'kinds': ['financial', 'logistics']}"),
                arguments(
                        "names with a kind and a language",
                        "{'names': [{'text': {'column': 'a'}, 'kind': 'legal', 'language': 'hr'},"
                                + " {'text': {'column': 'b', 'separator': '|'}, 'kind': 'trading'}]}",
                        "Adria d.o.o.;Adria|AK",
                        "{'names': [{'text': 'Adria d.o.o.', 'kind': 'legal', 'language': 'hr'},"
                                + " {'text': 'Adria', 'kind': 'trading'}, {'text': 'AK', 'kind': 'trading'}]}"),
                arguments(
                        "texts, of which the first of a language counts",
                        "{'summary': [{'language': 'en', 'text': {'column': 'a'}},"
                                + " {'language': 'en', 'text': {'column': 'b'}},"
                                + " {'language': 'hr', 'text': {'column': 'b'}}]}",
                        "short;long",
                        "{'summary': {'en': 'short', 'hr': 'long'}}"),
                arguments(
                        "an identifier with a scheme from a table",
                        "{'identifiers': [{'scheme': {'column': 'a', 'table': {'VAT no.': 'vat'}, 'unmatched': 'default', 'default': 'other'}, 'value': {'column': 'b'}}]}",
                        "VAT no.;HR1",
                        "{'identifiers': [{'scheme': 'vat', 'value': 'HR1'}]}"),
                arguments(
                        "an identifier whose scheme the table lacks",
                        "{'identifiers': [{'scheme': {'column': 'a', 'table': {'VAT no.': 'vat'}, 'unmatched': 'default', 'default': 'other'}, 'value': {'column': 'b'}}]}",
                        "HGK;0815",
                        "{'identifiers': [{'scheme': 'other', 'value': '0815', 'source': 'HGK'}]}"),
                arguments(
                        "an identifier of a register that only the column names",
                        "{'identifiers': [{'scheme': {'value': 'other'}, 'value': {'column': 'b'}}]}",
                        ";0815",
                        "{'identifiers': [{'scheme': 'other', 'value': '0815', 'source': 'b'}]}"),
                arguments(
                        "an identifier without a value",
                        "{'identifiers': [{'scheme': {'value': 'vat'}, 'value': {'column': 'b'}}]}",
                        "",
                        "{}"),
                arguments(
                        "pairs of key and value in one cell",
                        "{'identifiers': [{'value': {'column': 'a', 'separator': '|'}, 'pairs': '=',"
                                + " 'scheme': {'table': {'l': 'lei'}, 'skip': ['n'], 'unmatched': 'default', 'default': 'other'}}]}",
                        "l=5493|n=2|fdic = 9=8 ",
                        "{'identifiers': [{'scheme': 'lei', 'value': '5493'},"
                                + " {'scheme': 'other', 'value': '9=8', 'source': 'fdic'}]}"),
                arguments(
                        "a site",
                        "{'sites': [{'kind': 'branch', 'lines': {'column': 'a', 'separator': ','},"
                                + " 'country': {'column': 'b', 'table': {'UK': 'GB'}}}]}",
                        "1 Quay, Dock 2;UK",
                        "{'sites': [{'kind': 'branch', 'address': {'lines': ['1 Quay', 'Dock 2'], 'country': 'GB'}}]}"),
                arguments(
                        "no site where no column has anything",
                        "{'sites': [{'kind': 'branch', 'city': {'column': 'a'}, 'country': {'value': 'HR'}}]}",
                        "",
                        "{}"),
                arguments(
                        "a point",
                        "{'sites': [{'lat': {'column': 'a'}, 'lon': {'column': 'b'}}]}",
                        "45.33;14",
                        "{'sites': [{'kind': 'other', 'point': {'lat': 45.33, 'lon': 14}}]}"),
                arguments(
                        "a number that is none stays a text, for the contract to refuse",
                        "{'sites': [{'lat': {'column': 'a'}}]}",
                        "45° N",
                        "{'sites': [{'kind': 'other', 'point': {'lat': '45° N'}}]}"),
                arguments(
                        "an offering for each category",
                        "{'offerings': [{'category': {'column': 'a', 'separator': '|'}, 'covers': {'column': 'b', 'separator': '|'}}]}",
                        "LOG-50|LOG-60;HR|SI",
                        "{'offerings': [{'category': 'LOG-50', 'covers': ['HR', 'SI']},"
                                + " {'category': 'LOG-60', 'covers': ['HR', 'SI']}]}"),
                arguments(
                        "an offering that all rows have",
                        "{'offerings': [{'category': {'value': 'LOG-50'}, 'covers': {'column': 'b'}}]}",
                        "",
                        "{'offerings': [{'category': 'LOG-50'}]}"),
                arguments(
                        "a contact",
                        "{'contacts': [{'role': 'sales', 'email': {'column': 'a'}, 'visibility': 'public'}]}",
                        "a@b.example",
                        "{'contacts': [{'role': 'sales', 'email': 'a@b.example', 'visibility': 'public'}]}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mappings")
    void makesWhatTheMappingSays(String name, String mapping, String cells, String profile)
            throws JsonProcessingException {
        ProfileDraft draft = map(mapping, cells);

        assertThat(draft.faults()).isEmpty();
        assertThat(json.readTree(draft.profile().toString())).isEqualTo(json.readTree(quoted(profile)));
    }

    @Test
    void failsTheRowWhereTheTableMustHaveTheValue() throws JsonProcessingException {
        ProfileDraft draft = map("{'sizeClass': {'column': 'a', 'table': {'L': 'large'}, 'unmatched': 'fail'}}", "XXL");

        assertThat(draft.faults())
                .containsExactly(new RowFault("a", null, "VALUE_UNMATCHED", "The mapping's table has no value `XXL`."));
    }

    @Test
    void failsTheRowWhereAPairIsNone() throws JsonProcessingException {
        ProfileDraft draft = map(
                "{'identifiers': [{'value': {'column': 'a', 'separator': '|'}, 'pairs': '=', 'scheme': {'value': 'lei'}}]}",
                "lei=1|2");

        assertThat(draft.faults())
                .extracting(RowFault::column, RowFault::code)
                .containsExactly(org.assertj.core.api.Assertions.tuple("a", "NOT_A_PAIR"));
    }

    @Test
    void namesTheColumnOfAFault() throws JsonProcessingException {
        ProfileDraft draft = map(
                "{'names': [{'text': {'column': 'a'}}], 'sites': [{'city': {'value': 'Rijeka'}, 'country': {'column': 'b'}}]}",
                ";Croatia");

        assertThat(draft.located(Fault.body("/sites/0/address/country", "UNKNOWN_CODE", "…"))
                        .column())
                .isEqualTo("b");
        assertThat(draft.located(Fault.body("/names", "INVALID_SIZE", "…")).column())
                .isEqualTo("a");
        assertThat(draft.located(Fault.body("/sites/0/address/city", "…", "…")).column())
                .isNull();
    }

    /** A row of the columns a and b. */
    private ProfileDraft map(String mapping, String cells) throws JsonProcessingException {
        ImportMapping read = json.readValue(quoted(mapping), ImportMapping.class);
        assertThat(MappingRules.faults(read, "")).isEmpty();
        List<String> row = List.of((cells + ";").split(";", -1)).subList(0, 2);
        return new Header(List.of("a", "b")).bind(read).map(row);
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
