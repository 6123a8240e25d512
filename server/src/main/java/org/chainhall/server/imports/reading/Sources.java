package org.chainhall.server.imports.reading;

import org.chainhall.api.model.ValueSource;

/** Turns the value sources of a mapping, named by their pointers, into what reads cells. */
interface Sources {
    CellSource source(String pointer, ValueSource source);
}
