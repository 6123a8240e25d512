/**
 * How the server reads its configuration: YAML in which <code>${NAME}</code> and <code>${NAME:-default}</code> stand for
 * environment variables. Whoever starts the server is told everything that is wrong at once: variables that are missing,
 * keys that do not exist, values that cannot be read or are not allowed. What the settings mean is said by the features
 * that own them.
 */
@NullMarked
package org.chainhall.server.platform.configuration;

import org.jspecify.annotations.NullMarked;
