package org.chainhall.localstack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Free ports, remembered beside the data so that an address in somebody's notes stays right. */
public final class Ports {
    private static final Logger LOG = LoggerFactory.getLogger(Ports.class);

    /** Below the range from which the kernel takes ports of outgoing connections: those would come and go. */
    private static final int FIRST = 20_000;

    private static final int LAST = 30_000;
    private static final int ATTEMPTS = 1_000;

    private final Path file;

    /** @param file remembers them; it need not be there yet, but its directory */
    public Ports(Path file) {
        this.file = file;
    }

    /** The same as the last time, if that is still free. */
    public int choose(String server) throws IOException {
        Properties remembered = read();
        int before = Integer.parseInt(remembered.getProperty(server, "0"));
        if (before != 0 && isFree(before)) {
            return before;
        }
        int chosen = free();
        if (before != 0) {
            LOG.warn("Port {} of {} is taken by another program: from now on it is {}", before, server, chosen);
        }
        remembered.setProperty(server, Integer.toString(chosen));
        try (Writer writer = Files.newBufferedWriter(file)) {
            remembered.store(writer, null);
        }
        return chosen;
    }

    private Properties read() throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int free() {
        return new Random()
                .ints(FIRST, LAST)
                .limit(ATTEMPTS)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new LocalStackException("No free port between %d and %d".formatted(FIRST, LAST)));
    }
}
