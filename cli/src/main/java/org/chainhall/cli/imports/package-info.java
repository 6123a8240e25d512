/**
 * The command {@code chainhall import}: sends a file through the API, as any integrator would, and follows it to its
 * end. {@link org.chainhall.cli.imports.ImportCommand} is the way in. Nothing is kept here: an import belongs to the
 * server, goes on without this program, and the same file again changes nothing.
 */
@NullMarked
package org.chainhall.cli.imports;

import org.jspecify.annotations.NullMarked;
