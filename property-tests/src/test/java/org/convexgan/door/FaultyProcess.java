package org.convexgan.door;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A subject that speaks the protocol and can break it in every way: {@code FaultyProcess START REQUEST FILE}.
 *
 * <p>START says what it does before the first request, REQUEST what it does with each request ({@code seed}: what the request's seed says), and
 * FILE is where it writes the number of a process that should be gone afterwards. It needs nothing but the JDK, so that it starts quickly.
 */
final class FaultyProcess {
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern SEED = Pattern.compile("\"seed\":\"([^\"]*)\"");
    private static final String RIGHT =
            "\"status\":\"optimal\",\"value\":0,\"primal\":{\"G\":{\"shape\":[1,1],\"data\":[0]}}";
    private static final String HELLO =
            "\"protocol\":[1,1],\"impl\":{\"name\":\"faulty\",\"version\":\"1\",\"language\":\"java\"},";
    private static final String PROBLEMS =
            "\"problems\":[\"mean-matching\"],\"certificates\":[],\"deterministic\":true";
    private static final int MEBIBYTE = 1 << 20;

    private final OutputStream output = new FileOutputStream(FileDescriptor.out);
    private final OutputStream errors = new FileOutputStream(FileDescriptor.err);
    private final String requestMode;
    private final Path file;

    private FaultyProcess(String requestMode, Path file) {
        this.requestMode = requestMode;
        this.file = file;
    }

    /** Returns the command that starts it. */
    static List<String> command(String start, String request, Path file) {
        String classes = FaultyProcess.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx64m",
                "-cp",
                classes,
                FaultyProcess.class.getName(),
                start,
                request,
                file.toString());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        FaultyProcess process = new FaultyProcess(arguments[1], Path.of(arguments[2]));
        if (arguments[0].equals("sleep")) {
            Thread.sleep(Long.MAX_VALUE);
        }
        process.start(arguments[0]);
        BufferedReader input = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            process.take(arguments[0], line);
        }
    }

    private void start(String mode) throws IOException {
        switch (mode) {
            case "crash-at-start" -> throw new IllegalStateException("deliberate crash at start");
            case "silent-exit-at-start" -> System.exit(0);
            case "ignores-bye" ->
                Files.writeString(file, String.valueOf(ProcessHandle.current().pid()));
            case "greets" -> write("Welcome!\n");
            default -> {}
        }
    }

    private void take(String mode, String line) throws IOException, InterruptedException {
        String id = group(ID, line);
        if (line.contains("\"op\":\"hello\"")) {
            hello(mode, id);
        } else if (line.contains("\"op\":\"bye\"")) {
            bye(mode);
        } else {
            solve(requestMode.equals("seed") ? group(SEED, line) : requestMode, id);
        }
    }

    private static String group(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? matcher.group(1) : "";
    }

    private void hello(String mode, String id) throws IOException, InterruptedException {
        String begin = "{\"id\":" + id + ",";
        switch (mode) {
            case "never-says-hello" -> Thread.sleep(Long.MAX_VALUE);
            case "newer-protocol" -> write(begin + HELLO.replace("[1,1]", "[2,3]") + PROBLEMS + "}\n");
            case "no-problems" -> write(begin + HELLO + "\"deterministic\":true}\n");
            case "empty-problems" -> write(begin + HELLO + "\"problems\":[]}\n");
            case "number-as-problem" -> write(begin + HELLO + "\"problems\":[7]}\n");
            case "no-name" -> write(begin + HELLO.replace("\"name\":\"faulty\",", "") + PROBLEMS + "}\n");
            case "deterministic-text" -> write(begin + HELLO + PROBLEMS.replace("true", "\"yes\"") + "}\n");
            case "unknown-problem" -> write(begin + HELLO + PROBLEMS.replace("[\"mean", "[\"alchemy\",\"mean") + "}\n");
            case "many-problems" ->
                write(begin + HELLO
                        + PROBLEMS.replace(
                                "[\"mean", "[\"covariance-matching\",\"one-dimensional-relu\",\"arrangement\",\"mean")
                        + "}\n");
            case "chatters" -> write(begin + HELLO + PROBLEMS + "}\nloading model\n");
            case "changes-its-name" -> {
                boolean first = !Files.exists(file);
                Files.writeString(file, "started");
                write(begin + (first ? HELLO : HELLO.replace("faulty", "other")) + PROBLEMS + "}\n");
            }
            case "starts-once" -> {
                if (Files.exists(file)) {
                    throw new IllegalStateException("deliberate crash at restart");
                }
                Files.writeString(file, "started");
                write(begin + HELLO + PROBLEMS + "}\n");
            }
            case "deaf" -> {
                write(begin + HELLO + PROBLEMS + "}\n");
                Thread.sleep(Long.MAX_VALUE);
            }
            default -> write(begin + HELLO + PROBLEMS + "}\n");
        }
    }

    private void bye(String mode) throws IOException, InterruptedException {
        switch (mode) {
            case "ignores-bye" -> Thread.sleep(Long.MAX_VALUE);
            case "answers-bye" -> write("{\"bye\":true}\n");
            case "fails-at-bye" -> System.exit(5);
            default -> {}
        }
        System.exit(0);
    }

    private void solve(String mode, String id) throws IOException, InterruptedException {
        String begin = "{\"id\":" + id + ",";
        String right = begin + RIGHT + "}\n";
        switch (mode) {
            case "hang" -> Thread.sleep(Long.MAX_VALUE);
            case "slow" -> {
                Thread.sleep(600);
                write(right);
            }
            case "crash" -> throw new IllegalStateException("deliberate crash");
            case "exit-silently" -> System.exit(0);
            case "answer-and-exit" -> {
                write(right);
                System.exit(0);
            }
            case "half-a-line" -> {
                write(begin + "\"status\"");
                Runtime.getRuntime().halt(3);
            }
            case "close-output" -> {
                output.close();
                Thread.sleep(Long.MAX_VALUE);
            }
            case "wrong-id" -> write("{\"id\":4711," + RIGHT + "}\n");
            case "text-id" -> write("{\"id\":\"" + id + "\"," + RIGHT + "}\n");
            case "no-id" -> write("{" + RIGHT + "}\n");
            case "twice" -> write(right + right);
            case "flood-without-end" -> flood(output, "0".repeat(MEBIBYTE), Integer.MAX_VALUE);
            case "flood-of-lines" -> flood(output, "nonsense\n".repeat(MEBIBYTE / 8), Integer.MAX_VALUE);
            case "flood-of-errors" -> {
                flood(errors, "warning\n".repeat(MEBIBYTE / 8), 8);
                write(right);
            }
            case "long-line" -> {
                write(begin + "\"reason\":\"");
                flood(output, "x".repeat(MEBIBYTE), 17);
                write("\"," + RIGHT + "}\n");
            }
            case "fork" -> {
                fork();
                write(right);
            }
            case "fork-and-die" -> {
                fork();
                Runtime.getRuntime().halt(7);
            }
            case "invalid-utf-8" -> {
                write(begin + "\"reason\":\"");
                output.write(new byte[] {(byte) 0xc3, (byte) 0x28});
                write("\"," + RIGHT + "}\n");
            }
            case "deep-nesting" -> write(begin + "\"reason\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}\n");
            case "array" -> write("[" + id + "]\n");
            case "empty-line" -> write("\n" + right);
            case "carriage-return" -> write(right.replace("\n", "\r\n"));
            case "trailing-garbage" -> write(right.replace("\n", " {}\n"));
            default -> write(body(mode, begin, right));
        }
    }

    private static String body(String mode, String begin, String right) {
        return switch (mode) {
            case "nan" -> right.replace("[0]", "[NaN]");
            case "infinity" -> right.replace("[0]", "[-Infinity]");
            case "huge-number" -> right.replace("[0]", "[1e999]");
            case "huge-integer" -> right.replace("[0]", "[" + "9".repeat(400) + "]");
            case "number-as-text" -> right.replace("[0]", "[\"0\"]");
            case "value-as-text" -> right.replace("\"value\":0", "\"value\":\"0\"");
            case "duplicate-keys" -> right.replace("\"value\":0", "\"value\":0,\"value\":1");
            case "unknown-status" -> right.replace("optimal", "OPTIMAL");
            case "no-status" -> right.replace("\"status\":\"optimal\",", "");
            case "number-as-reason" -> right.replace("\"value\":0", "\"reason\":7");
            case "array-as-primal" -> right.replace("{\"G\":{\"shape\":[1,1],\"data\":[0]}}", "[0]");
            case "null-as-dual" -> right.replace("\"value\":0", "\"dual\":null");
            case "text-as-matrix" -> right.replace("{\"shape\":[1,1],\"data\":[0]}", "\"zero\"");
            case "nested-lists" -> right.replace("{\"shape\":[1,1],\"data\":[0]}", "[[0]]");
            case "half-a-row" -> right.replace("[1,1]", "[1.5,1]");
            case "wrong-shape" -> right.replace("[1,1]", "[2,1]").replace("[0]", "[0,0]");
            case "wrong-count" -> right.replace("[1,1]", "[2,1]");
            case "huge-shape" -> right.replace("[1,1]", "[4294967297,1]");
            case "missing-field" -> right.replace("\"G\"", "\"H\"");
            case "no-primal" -> begin + "\"status\":\"optimal\"}\n";
            case "dual-of-two" -> right.replace("\"value\":0", "\"dual\":{\"v\":{\"shape\":[1],\"data\":[0,0]}}");
            case "lie" -> right.replace("\"value\":0", "\"value\":-1");
            case "superfluous" -> right.replace("\"value\":0", "\"value\":0,\"mood\":\"good\"");
            case "unsupported" -> begin + "\"status\":\"unsupported\",\"reason\":\"not today\"}\n";
            case "failed" -> begin + "\"status\":\"failed\",\"message\":\"no luck\"}\n";
            case "well", "0" -> right;
            default -> throw new IllegalArgumentException("mode must be known, but was " + mode);
        };
    }

    /** Starts a process that holds this one's output open and would run for ever. */
    private void fork() throws IOException {
        Process child =
                new ProcessBuilder(command("sleep", "seed", file)).inheritIO().start();
        Files.writeString(file, String.valueOf(child.pid()));
    }

    private void write(String text) throws IOException {
        output.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void flood(OutputStream target, String text, int times) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times; i++) {
            target.write(bytes);
        }
    }
}
