/** What the readers of JSON and YAML share: finding every fault of a tree although Jackson stops at the first. */
@NullMarked
package org.chainhall.server.platform.json;

import org.jspecify.annotations.NullMarked;
