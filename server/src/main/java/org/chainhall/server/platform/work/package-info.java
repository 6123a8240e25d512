/**
 * What works in the background for as long as the server runs. A loop knows nothing of what it does; whoever has one says
 * how a round goes and how long to rest after it.
 */
@NullMarked
package org.chainhall.server.platform.work;

import org.jspecify.annotations.NullMarked;
