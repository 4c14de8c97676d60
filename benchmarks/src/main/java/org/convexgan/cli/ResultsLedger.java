package org.convexgan.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.convexgan.ledger.Ledger;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.BenchmarkRun;
import org.convexgan.report.Timings;

/** Reads the ledger of a run of benchmarks. Numbers of another version may mean something else, so they are not read. */
final class ResultsLedger {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ResultsLedger() {}

    /**
     * Reads the results of a run.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is of another version, is no run of benchmarks or was changed; the message begins with the file
     */
    static Timings read(Path file) throws IOException {
        requireVersion(file);
        try {
            List<LedgerEntry> ledger = Ledger.read(file);
            LedgerKind.BENCHMARKS.require(file, ledger);
            requireMeasurement(file, ledger);
            return Timings.of(ledger);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new IllegalArgumentException(
                    message.startsWith(file.toString()) ? message : file + ": " + message, e);
        }
    }

    private static void requireMeasurement(Path file, List<LedgerEntry> ledger) {
        boolean isBegun = ledger.stream().anyMatch(LedgerEntry.Run.class::isInstance);
        boolean isMeasured = ledger.stream()
                .anyMatch(entry -> entry instanceof LedgerEntry.TimingRun || entry instanceof LedgerEntry.End);
        if (isBegun && !isMeasured) {
            throw new IllegalArgumentException(
                    "%s must hold measurements, but the run was interrupted before its first; `bench run --resume --out %s` goes on"
                            .formatted(file, file.toAbsolutePath().getParent()));
        }
    }

    /**
     * Tells whether a run was interrupted before the ledger said what it times, so that it can only begin anew.
     *
     * @throws IOException if the file cannot be read
     */
    static boolean isBlank(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> whole =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        return whole.isEmpty()
                || whole.size() == 1
                        && parsed(whole.get(0)).path("kind").asText().equals("run");
    }

    /**
     * Refuses a ledger that another version of the suite wrote, or this one in another format. What is no ledger at all passes: reading it says what is wrong.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if the ledger says that it is of another version
     */
    static void requireVersion(Path file) throws IOException {
        List<String> head;
        try (Stream<String> lines = Files.lines(file)) {
            head = lines.limit(2).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (head.size() < 2) {
            return;
        }
        JsonNode run = parsed(head.get(0));
        JsonNode settings = parsed(head.get(1));
        if (!run.path("kind").asText().equals("run")
                || !settings.path("kind").asText().equals("benchmark")) {
            return;
        }
        String suite = run.path("suite").asText();
        int format = settings.path("format").asInt(1);
        if (!suite.equals(Version.number()) || format != BenchmarkRun.FORMAT) {
            throw new IllegalArgumentException(
                    "%s must be of version %s of the suite and format %d, but was of version %s and format %d"
                            .formatted(file, Version.number(), BenchmarkRun.FORMAT, suite, format));
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
