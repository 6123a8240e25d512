package org.chainhall.client.internal;

/** The body of a request; it can be written again for another attempt. */
public sealed interface Body permits Body.Json, Upload {
    String contentType();

    /** A value that is written as JSON. */
    record Json(String contentType, Object value) implements Body {}
}
