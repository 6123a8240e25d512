/**
 * Imports: files of any size, worked off row by row in the background. A file is spooled into chunks, each in a
 * transaction of its own; once it is whole, a worker leases the import, reads the rows and writes them in batches. A
 * batch is one transaction of providers, faults, counters and the checkpoint, which is the number of its last row: a run
 * that resumes reads the file again and passes over the rows up to it. The first statement of a batch names the owner and
 * the checkpoint it knows, so that a worker whose lease was taken over writes nothing more. One import of a directory runs
 * at a time. Door: {@link org.chainhall.server.imports.ImportFeature}.
 */
@NullMarked
package org.chainhall.server.imports;

import org.jspecify.annotations.NullMarked;
