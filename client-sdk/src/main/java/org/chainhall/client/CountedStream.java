package org.chainhall.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Counts what is read from a stream and tells a listener. */
final class CountedStream extends FilterInputStream {
    private final AtomicLong count;
    private final LongConsumer listener;

    CountedStream(InputStream in, AtomicLong count, LongConsumer listener) {
        super(in);
        this.count = count;
        this.listener = listener;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        counted(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        counted(Math.max(0, read));
        return read;
    }

    private void counted(int bytes) {
        if (bytes > 0) {
            listener.accept(count.addAndGet(bytes));
        }
    }
}
