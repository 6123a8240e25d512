/**
 * The command line: the server's own commands, and those that need more than the server, such as the demo.
 *
 * <p>{@link org.chainhall.cli.Chainhall} knows all commands. A command that ends well exits with 0, one that fails with
 * 1, and one that was called in the wrong way with 2; what went wrong is one line on the error output. Commands that
 * work on a directory's data go through the API, like everybody else.
 */
@NullMarked
package org.chainhall.cli;

import org.jspecify.annotations.NullMarked;
