package org.chainhall.client.internal;

import java.io.InputStream;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * A body that is streamed and never held in memory.
 *
 * @param length how many bytes it has, if that is known
 * @param content opens the stream, once for each attempt
 * @param progress hears how many bytes of the running attempt have been handed to the connection
 */
public record Upload(
        String contentType, OptionalLong length, Supplier<? extends InputStream> content, LongConsumer progress)
        implements Body {}
