package org.convexgan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.BenchmarkRun;
import org.convexgan.ledger.LedgerEntry.Run;
import org.convexgan.ledger.LedgerEntry.TimingRun;
import org.jspecify.annotations.Nullable;

/** Made-up runs of benchmarks: each case takes {@code scale·size^exponent} seconds, times noise of 3 %, times the load of the machine. */
final class TimingLedgers {
    static final int ROUNDS = 5;
    private static final int ITERATIONS = 5;
    private static final double NOISE = 0.03;
    private static final double CALIBRATION = 2e-3;

    private final Random random;
    private final double load;
    private final List<LedgerEntry> ledger = new ArrayList<>();
    private @Nullable Double calibration;
    private double processes;

    private TimingLedgers(long seed, double load, String cpu) {
        this.random = new Random(seed);
        this.load = load;
        this.calibration = load * CALIBRATION;
        this.processes = Math.min(2, 2 * load);
        ledger.add(new Run("0.1.0", "17.0.15", "Linux amd64", 2, "2026-11-22T10:00:00Z"));
        ledger.add(new BenchmarkRun(
                BenchmarkRun.FORMAT,
                "standard",
                List.of("made-up"),
                ROUNDS,
                1,
                3,
                100,
                cpu,
                1L << 34,
                "none",
                "0123456789",
                Map.of("BLAS", "made-up 1"),
                Map.of(),
                Map.of()));
    }

    static TimingLedgers of(long seed) {
        return new TimingLedgers(seed, 1, "made-up processor");
    }

    /** A machine that other work slows down. */
    static TimingLedgers loaded(long seed, double load) {
        return new TimingLedgers(seed, load, "made-up processor");
    }

    static TimingLedgers elsewhere(long seed) {
        return new TimingLedgers(seed, 1, "another processor");
    }

    /** What is added after this was not calibrated. */
    TimingLedgers uncalibrated() {
        calibration = null;
        return this;
    }

    /** What is added after this was timed while so many processes wanted a processor. */
    TimingLedgers beside(double wanting) {
        processes = wanting;
        return this;
    }

    /** Adds sizes 16, 32, 64, 128 of one subject. */
    TimingLedgers curve(String subject, double scale, double exponent) {
        for (int size : List.of(16, 32, 64, 128)) {
            for (int round = 1; round <= ROUNDS; round++) {
                List<Double> seconds = new ArrayList<>();
                for (int i = 0; i < ITERATIONS; i++) {
                    seconds.add(load * noise() * scale * StrictMath.pow(size, exponent));
                }
                add(size, subject, round, "PASS", "proved right", seconds);
            }
        }
        return this;
    }

    /** Adds a case of one subject, with the same time in every iteration. */
    TimingLedgers timed(int size, String subject, double seconds) {
        return timed(1, ROUNDS, size, subject, seconds);
    }

    /** Adds some rounds of such a case. */
    TimingLedgers timed(int first, int last, int size, String subject, double seconds) {
        for (int round = first; round <= last; round++) {
            add(size, subject, round, "PASS", "proved right", List.of(seconds, seconds));
        }
        return this;
    }

    /** Adds a case without a time, or a published figure. */
    TimingLedgers without(int size, String subject, String verdict, String reason, Double... seconds) {
        add(size, subject, seconds.length == 0 ? 1 : 0, verdict, reason, List.of(seconds));
        return this;
    }

    private void add(int size, String subject, int round, String verdict, String reason, List<Double> seconds) {
        ledger.add(new TimingRun(
                "made-up",
                "case",
                Map.of("d", String.valueOf(size)),
                subject,
                round,
                verdict,
                reason,
                seconds,
                calibration,
                processes,
                3000.0,
                Map.of()));
    }

    private double noise() {
        return StrictMath.exp(NOISE * random.nextGaussian());
    }

    List<LedgerEntry> entries() {
        List<LedgerEntry> whole = new ArrayList<>(ledger);
        whole.add(new LedgerEntry.End(ledger.size() - 2));
        return whole;
    }

    Timings timings() {
        return Timings.of(entries());
    }
}
