package org.chainhall.server.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.chainhall.api.model.ImportMapping;
import org.chainhall.server.platform.http.Fault;
import org.chainhall.server.platform.http.JsonMappers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {'names': [{'text': {}}]}; /m/names/0/text; REQUIRED
            {'website': {'table': {'a': 'b'}}}; /m/website; REQUIRED
            {'credentials': [{'scheme': {'table': {'a': 'b'}}}]}; /m/credentials/0/scheme; REQUIRED
            {'website': {'column': 'a', 'unmatched': 'default'}}; /m/website/default; REQUIRED
            {'website': {'column': 'a', 'table': {'b': null}}}; /m/website/table; NULL_NOT_ALLOWED
            {'identifiers': [{'scheme': {'column': 'a'}, 'value': {'column': 'b'}, 'pairs': '='}]}; /m/identifiers/0/scheme/column; NOT_ALLOWED
            {'identifiers': [{'scheme': {}, 'value': {'value': 'b'}, 'pairs': '='}]}; /m/identifiers/0/value/column; REQUIRED
            """)
    void refuses(String mapping, String pointer, String code) throws JsonProcessingException {
        ImportMapping read = JsonMappers.strict().readValue(mapping.replace('\'', '"'), ImportMapping.class);

        assertThat(MappingRules.faults(read, "/m"))
                .singleElement()
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(pointer, code);
    }
}
