/**
 * The regions of an installation: where the data of directories live, each with its own Elasticsearch. They come from
 * the configuration and do not change while the server runs. Door: {@link org.chainhall.server.region.RegionFeature};
 * the features above ask {@link org.chainhall.server.region.Regions}.
 */
@NullMarked
package org.chainhall.server.region;

import org.jspecify.annotations.NullMarked;
