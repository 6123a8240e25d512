package org.chainhall.server.platform.indexing;

import java.time.Duration;

/** Hears what a relay does, for metrics. */
public interface RelayListener {
    /** Says that a bulk request was answered. */
    void written(String region, int changes, int refused, int waiting, Duration took);

    /** Says that a bulk request failed as a whole. */
    void failed(String region);
}
