/**
 * Whether the server lives and whether it is ready, on the admin port. {@code /alive} looks at nothing but the process:
 * restarting it would not bring a database back. {@code /ready} asks PostgreSQL, and says no from the first moment of a
 * stop, while what is under way still finishes. Elasticsearch is not asked: without it writes and reads go on, and search
 * says so itself.
 */
@NullMarked
package org.chainhall.server.platform.health;

import org.jspecify.annotations.NullMarked;
