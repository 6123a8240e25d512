package org.chainhall.server.imports.reading;

import java.util.List;
import java.util.Optional;
import org.chainhall.api.model.ImportMapping;

/** A mapping, made ready for the cells of a file. */
record ProfileMapping(Optional<CellSource> externalId, List<MappingPart> parts) {

    static ProfileMapping of(ImportMapping mapping, Sources sources) {
        return new MappingCompiler(sources).compile(mapping);
    }

    /** The id alone, without the work of the whole draft. */
    Optional<String> externalId(List<String> cells) {
        return externalId.flatMap(source -> source.first(cells, new RowDraft()));
    }

    ProfileDraft map(List<String> cells) {
        RowDraft draft = new RowDraft();
        parts.forEach(part -> part.write(cells, draft));
        return draft.finish();
    }
}
