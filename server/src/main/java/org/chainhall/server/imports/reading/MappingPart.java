package org.chainhall.server.imports.reading;

import java.util.List;

/** A part of a mapping: writes what it finds in the cells of a row to the row's draft. */
interface MappingPart {
    void write(List<String> cells, RowDraft draft);
}
