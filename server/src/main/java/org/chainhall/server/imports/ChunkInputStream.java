package org.chainhall.server.imports;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongFunction;

/** Reads chunk after chunk, each when it is needed; the first one that is not there is the end. */
final class ChunkInputStream extends InputStream {
    private final LongFunction<Optional<byte[]>> chunks;
    private byte[] chunk = new byte[0];
    private int position;
    private long next;

    ChunkInputStream(LongFunction<Optional<byte[]>> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : chunk[position++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean isAtEnd() {
        if (position == chunk.length) {
            Optional<byte[]> following = chunks.apply(next);
            if (following.isEmpty()) {
                return true;
            }
            chunk = following.get();
            position = 0;
            next++;
        }
        return false;
    }
}
