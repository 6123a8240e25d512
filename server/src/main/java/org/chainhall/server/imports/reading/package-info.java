/**
 * From the bytes of a file to drafts of profiles, row by row and in little memory: CSV through the mapping of the import,
 * NDJSON as it is. Knows neither the database nor what makes a profile valid. The same file always gives the same rows
 * with the same numbers: a run that resumes reads again and skips. A record that cannot be read is a row with a fault;
 * only a file of which nothing can be read is refused
 * ({@link org.chainhall.server.imports.reading.UnreadableFileException}). For the imports feature only.
 */
@NullMarked
package org.chainhall.server.imports.reading;

import org.jspecify.annotations.NullMarked;
