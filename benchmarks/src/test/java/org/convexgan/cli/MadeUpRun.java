package org.convexgan.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convexgan.ledger.Ledger;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.BenchmarkRun;
import org.convexgan.ledger.LedgerEntry.TimingRun;
import org.convexgan.report.Timings;

/** A folder as {@code bench run} writes it, without timing anything. */
record MadeUpRun(ObjectNode first, ObjectNode settings, List<LedgerEntry> rounds) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = 5;

    static MadeUpRun on(String cpu, String started) {
        ObjectNode first = JSON.createObjectNode()
                .put("kind", "run")
                .put("suite", Version.number())
                .put("jdk", "17.0.15")
                .put("os", "Linux amd64")
                .put("cores", 2)
                .put("started", started);
        ObjectNode settings = JSON.createObjectNode()
                .put("kind", "benchmark")
                .put("format", BenchmarkRun.FORMAT)
                .put("profile", "standard")
                .put("rounds", ROUNDS)
                .put("threads", 1)
                .put("warmups", 3)
                .put("millis", 100)
                .put("cpu", cpu)
                .put("memoryBytes", 1L << 34)
                .put("gpu", "none")
                .put("commit", "0123456789abcdef");
        settings.putArray("suites").add("made-up");
        settings.putObject("environment").put("BLAS", "made-up 1");
        settings.putObject("data").put("golden vectors", "abc");
        settings.putObject("peers").put("numpy", "1.24.2");
        List<LedgerEntry> rounds = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (String subject : List.of("quick", "slow")) {
                double seconds = (subject.equals("slow") ? 2e-3 : 1e-3) * (1 + 0.01 * round);
                rounds.add(new TimingRun(
                        "made-up",
                        "case",
                        Map.of("d", "16"),
                        subject,
                        round,
                        "PASS",
                        "proved right",
                        List.of(seconds, 1.01 * seconds),
                        2e-3,
                        1.5,
                        3000.0,
                        Map.of()));
            }
        }
        return new MadeUpRun(first, settings, rounds);
    }

    MadeUpRun ofSuite(String version) {
        first.put("suite", version);
        return this;
    }

    MadeUpRun ofFormat(int format) {
        settings.put("format", format);
        return this;
    }

    MadeUpRun ofProfile(String profile) {
        settings.put("profile", profile);
        return this;
    }

    MadeUpRun onGpu(String gpu) {
        settings.put("gpu", gpu);
        return this;
    }

    MadeUpRun withoutFormat() {
        settings.remove("format");
        return this;
    }

    MadeUpRun shortened(int lines) {
        return new MadeUpRun(first, settings, rounds.subList(0, lines));
    }

    private List<LedgerEntry> entries() throws JsonProcessingException {
        List<LedgerEntry> entries = new ArrayList<>(
                List.of(JSON.treeToValue(first, LedgerEntry.class), JSON.treeToValue(settings, LedgerEntry.class)));
        entries.addAll(rounds);
        entries.add(new LedgerEntry.End(rounds.size()));
        return entries;
    }

    /** Writes ledger and documents. */
    Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<LedgerEntry> entries = entries();
        Ledger ledger = Ledger.start(folder.resolve(BenchCommand.LEDGER), (LedgerEntry.Run) entries.get(0));
        for (LedgerEntry entry : entries.subList(1, entries.size())) {
            ledger.append(entry);
        }
        for (TimingFormat format : TimingFormat.values()) {
            Files.writeString(folder.resolve(format.file()), format.render(Timings.of(entries)));
        }
        return folder;
    }
}
