package org.chainhall.localstack;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program that runs a stack, for tests that kill one: prints what it got and waits. */
final class StackProgram {
    private StackProgram() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            LocalStack stack = LocalStack.start(settings(Path.of(args[0])));
            System.out.println(stack.postgres().port() + " " + stack.elasticsearch());
            Thread.sleep(Long.MAX_VALUE);
        } catch (LocalStackException e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Unlike a test's own stack, this one finds what an earlier one left. */
    static LocalStackSettings settings(Path data) {
        LocalStackSettings tests = LocalStackSettings.forTests(data);
        return new LocalStackSettings(data, tests.cacheDirectory(), tests.profile(), false);
    }

    static Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dchainhall.elasticsearch.zip=" + System.getProperty("chainhall.elasticsearch.zip"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StackProgram.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static String firstLine(Process program) throws IOException {
        BufferedReader output = program.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (line == null) {
            throw new IOException("The program said nothing");
        }
        return line;
    }
}
