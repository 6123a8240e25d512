package org.chainhall.server.imports;

import java.util.UUID;
import org.chainhall.server.platform.database.DirectoryId;

/**
 * An import in a worker's hands.
 *
 * @param owner new each time an import is taken, so that whoever had it before is told apart, also in one server
 */
record ImportLease(DirectoryId directory, ImportId id, UUID owner) {}
