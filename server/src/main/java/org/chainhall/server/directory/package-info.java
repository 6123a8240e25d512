/**
 * Directories, the tenants of an installation. A directory is addressed by its slug and lives in one region; slug and
 * region never change. Deleting one locks its row, then records the deletion of its providers, so that a concurrent
 * insert fails instead of losing its deletion. Door: {@link org.chainhall.server.directory.DirectoryFeature}; the
 * features above ask {@link org.chainhall.server.directory.DirectoryService}.
 */
@NullMarked
package org.chainhall.server.directory;

import org.jspecify.annotations.NullMarked;
