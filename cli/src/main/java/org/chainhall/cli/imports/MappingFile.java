package org.chainhall.cli.imports;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.util.stream.Collectors;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.ArgumentParser;
import net.sourceforge.argparse4j.inf.ArgumentParserException;
import net.sourceforge.argparse4j.inf.ArgumentType;
import org.chainhall.client.model.ImportMapping;

/** Reads a mapping strictly: a property that is not known would otherwise be left out without a word. */
final class MappingFile implements ArgumentType<ImportMapping> {
    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public ImportMapping convert(ArgumentParser parser, Argument argument, String path) throws ArgumentParserException {
        try {
            return json.readValue(new File(path), ImportMapping.class);
        } catch (JsonProcessingException e) {
            throw new ArgumentParserException(path + ": " + fault(e), parser, argument);
        } catch (IOException e) {
            throw new ArgumentParserException("cannot read " + path, parser, argument);
        }
    }

    private static String fault(JsonProcessingException e) {
        String place = "line " + e.getLocation().getLineNr() + ", column "
                + e.getLocation().getColumnNr();
        if (e instanceof JsonParseException || e.getCause() instanceof JsonParseException) {
            return "not JSON at " + place;
        }
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "a mapping has no \"" + path(unknown) + "\" (" + place + ")";
            case JsonMappingException unfit -> "\"" + path(unfit) + "\" does not fit (" + place + ")";
            default -> "cannot be read at " + place;
        };
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
