package org.convexgan.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A process that answers mean-matching by a zero matrix of one shape: it speaks the protocol, and knows no mathematics. */
final class SmallProcess {
    private static final String HELLO = "{\"id\":0,\"protocol\":[1,1],\"impl\":{\"name\":\"small\",\"version\":\"1\","
            + "\"language\":\"java\"},\"problems\":[%s]}";
    private static final String RIGHT =
            "{\"id\":1,\"status\":\"optimal\",\"primal\":{\"G\":{\"shape\":[1,1],\"data\":[0]}}}";
    private static final String MISNAMED =
            "{\"id\":1,\"status\":\"optimal\",\"primal\":{\"H\":{\"shape\":[1,1],\"data\":[0]}}}";

    private SmallProcess() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null && !line.contains("\"bye\""); line = in.readLine()) {
                if (line.contains("\"hello\"")) {
                    out.println(HELLO.formatted(problems(arguments[0])));
                } else {
                    out.println(arguments[0].equals("right") ? RIGHT : MISNAMED);
                }
            }
        }
    }

    private static String problems(String mode) {
        return switch (mode) {
            case "mistyped" -> "\"mean-matching\",\"mean-machting\"";
            default -> "\"mean-matching\"";
        };
    }
}
