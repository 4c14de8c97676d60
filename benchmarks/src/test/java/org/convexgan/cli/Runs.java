package org.convexgan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.convexgan.ledger.Ledger;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.AnswerRun;
import org.convexgan.ledger.LedgerEntry.SubjectRun;

/** Small conformance runs, and what they left. */
final class Runs {
    static final String SEED = "5eed";

    private Runs() {}

    /** Checks a subject on mean-matching with a fixed seed and few generated instances, unless told otherwise. */
    static Outcome check(String subject, Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", "--subject", subject, "--out", out.toString()));
        Map<String, String> usual = Map.of("--problem", "mean-matching", "--generated", "2", "--seed", SEED);
        usual.forEach((option, value) -> {
            if (!Arrays.asList(more).contains(option)) {
                arguments.addAll(List.of(option, value));
            }
        });
        arguments.addAll(List.of(more));
        return Outcome.of(arguments.toArray(String[]::new));
    }

    /** Returns the command line that starts the tool in a process of its own; it lives for seconds, so that little compiling pays. */
    static List<String> process(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ConvexGan.class.getName()));
        command.addAll(arguments);
        return command;
    }

    static Path ledger(Path out) {
        return out.resolve("ledger.jsonl");
    }

    static List<LedgerEntry> entries(Path out) {
        try {
            return Ledger.read(ledger(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<AnswerRun> answers(Path out) {
        return entries(out).stream()
                .filter(AnswerRun.class::isInstance)
                .map(AnswerRun.class::cast)
                .toList();
    }

    static SubjectRun subject(Path out) {
        return (SubjectRun) entries(out).get(1);
    }

    /** Returns how many answers that count have each verdict. */
    static Map<String, Integer> counted(Path out) {
        Map<String, Integer> verdicts = new TreeMap<>();
        answers(out).stream()
                .filter(answer -> !answer.free())
                .forEach(a -> verdicts.merge(a.verdict(), 1, Integer::sum));
        return verdicts;
    }

    static void assertRefused(Outcome outcome, String command, String message) {
        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .startsWith("convexgan " + command + ": ")
                .contains(message)
                .endsWith(" (see --help)");
    }
}
