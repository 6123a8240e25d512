/**
 * {@code keys create}: makes a key of a directory straight in the database of a configuration. It is how the first key
 * comes about where nobody holds the operator's; everything else about keys goes through the API.
 */
@NullMarked
package org.chainhall.cli.keys;

import org.jspecify.annotations.NullMarked;
