package org.chainhall.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The directory of one stack, held by one program at a time: the kernel drops the lock when its holder dies. */
final class DataDirectory implements AutoCloseable {
    /** A POSIX lock is the process's: merely closing a second channel of the file would drop it, so we look here first. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static DataDirectory claim(Path directory) throws IOException {
        Path path = Files.createDirectories(directory).toRealPath();
        if (!HELD_HERE.add(path)) {
            throw inUse(path, "this one");
        }
        try {
            return new DataDirectory(path, lock(path));
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(path);
            throw e;
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        Path file = path.resolve("stack.lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(path, Files.readString(file).trim());
        }
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(
                Long.toString(ProcessHandle.current().pid())));
        return channel;
    }

    private static LocalStackException inUse(Path path, String process) {
        return new LocalStackException(
                "%s is in use by another program (process %s). Stop it, or choose another data directory."
                        .formatted(path, process));
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
        HELD_HERE.remove(path);
    }
}
