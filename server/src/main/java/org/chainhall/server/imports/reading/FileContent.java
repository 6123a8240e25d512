package org.chainhall.server.imports.reading;

import java.io.InputStream;

/** The bytes of a file, which can be read from the start more than once. */
@FunctionalInterface
public interface FileContent {
    InputStream open();
}
