package org.convexgan.timing;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.convexgan.ledger.Ledger;
import org.convexgan.ledger.LedgerEntry;
import org.convexgan.ledger.LedgerEntry.BenchmarkRun;
import org.convexgan.ledger.LedgerEntry.TimingRun;
import org.jspecify.annotations.Nullable;

/**
 * Times all cases in turn, round by round, so that whatever else the machine does meets all of them alike. Each round of a case is written as soon as
 * it is over, with the share of the harness in it: the time of the empty call of this round over that of the case. A case that has no time in one
 * round is not tried again.
 */
public final class TimingRunner {
    private static final String PASS = "PASS";

    private final TimingPlan plan;
    private final AtomicBoolean ending;
    /** Seconds of the last empty call by its row. */
    private final Map<String, Double> empty = new HashMap<>();

    /** Learns how far a run is. */
    public interface Progress {
        /**
         * Called before each case of a round that has still to be timed.
         *
         * @param done how many come before it in the plan
         * @param left seconds that it and the rest are planned to take
         */
        void next(TimedCase timed, int round, long done, double left);
    }

    /**
     * Prepares a run.
     *
     * @param ending becomes true when the program is being ended: what is measured then is not written
     */
    public TimingRunner(TimingPlan plan, AtomicBoolean ending) {
        this.plan = plan;
        this.ending = ending;
    }

    /**
     * Starts a ledger and times everything.
     *
     * @throws IOException if the ledger cannot be written; earlier lines stay intact
     * @throws JmhLockedException if another run of JMH begins beside this one; earlier lines stay intact
     */
    public void start(Path file, String version, String commit, Progress progress) throws IOException {
        time(Ledger.start(file, TimingPlan.firstLine(version), plan.description(commit)), List.of(), progress);
    }

    /**
     * Continues an interrupted run.
     *
     * @throws IllegalArgumentException if the ledger is not of this run
     * @throws IOException if the ledger cannot be read or written; earlier lines stay intact
     * @throws JmhLockedException if another run of JMH begins beside this one; earlier lines stay intact
     */
    public void resume(Path file, String commit, Progress progress) throws IOException {
        Ledger ledger = Ledger.resume(file);
        List<LedgerEntry> earlier = Ledger.read(file);
        BenchmarkRun now = plan.description(commit);
        if (earlier.size() < 2 || !(earlier.get(1) instanceof BenchmarkRun before)) {
            throw new IllegalArgumentException(
                    "--resume must continue a run of benchmarks, but %s holds none".formatted(file));
        }
        requireSame(before, now);
        if (!(earlier.get(earlier.size() - 1) instanceof LedgerEntry.End)) {
            time(ledger, earlier, progress);
        }
    }

    private static void requireSame(BenchmarkRun before, BenchmarkRun now) {
        for (RecordComponent component : BenchmarkRun.class.getRecordComponents()) {
            try {
                Object was = component.getAccessor().invoke(before);
                Object is = component.getAccessor().invoke(now);
                if (!was.equals(is)) {
                    throw new IllegalArgumentException(
                            "--resume must continue the same run on the same machine, but %s was %s and is %s"
                                    .formatted(component.getName(), was, is));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void time(Ledger ledger, List<LedgerEntry> earlier, Progress progress) throws IOException {
        Set<List<Object>> done = new HashSet<>();
        Set<List<Object>> given = new HashSet<>();
        for (LedgerEntry entry : earlier) {
            if (entry instanceof TimingRun timing) {
                List<Object> key = List.of(timing.suite(), timing.row(), timing.parameters(), timing.subject());
                done.add(List.of(key, timing.round()));
                if (!timing.verdict().equals(PASS)) {
                    given.add(key);
                }
                remember(timing);
            }
        }
        Calibration calibration = new Calibration();
        long position = 0;
        double left = plan.seconds();
        long written = done.size();
        for (int round = 1; round <= plan.rounds(); round++) {
            for (TimedCase timed : plan.round(round)) {
                long before = position++;
                double planned = left;
                left -= timed.expected(plan.profile());
                List<Object> key = List.of(timed.suite(), timed.row(), timed.parameters(), timed.subject());
                if (given.contains(key) || done.contains(List.of(key, round))) {
                    continue;
                }
                progress.next(timed, round, before, planned);
                TimingRun line = line(timed, round, calibration.seconds());
                if (ending.get()) {
                    return;
                }
                ledger.append(line);
                remember(line);
                written++;
                if (!line.verdict().equals(PASS)) {
                    given.add(key);
                }
            }
        }
        ledger.append(new LedgerEntry.End(written));
    }

    private void remember(TimingRun line) {
        if (line.suite().equals(EmptyCase.SUITE) && line.verdict().equals(PASS)) {
            empty.put(line.row(), median(line.seconds()));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private Map<String, Double> measures(TimedCase timed, Outcome outcome) {
        Map<String, Double> measures = new TreeMap<>(outcome.measures());
        Double harness = empty.get(EmptyCase.row(timed.harness()));
        if (harness != null
                && !timed.suite().equals(EmptyCase.SUITE)
                && outcome.verdict().equals(PASS)) {
            measures.put(TimingRun.HARNESS_SHARE, harness / median(outcome.seconds()));
        }
        return measures;
    }

    static @Nullable Double larger(@Nullable Double before, @Nullable Double after) {
        return before == null || after == null ? null : Double.valueOf(Math.max(before, after));
    }

    private TimingRun line(TimedCase timed, int round, double calibration) {
        Double before = MachineState.load();
        Outcome outcome;
        try {
            outcome = timed.time(plan.profile());
        } catch (JmhLockedException e) {
            throw e;
        } catch (RuntimeException e) {
            outcome = Outcome.error(e.toString());
        }
        return new TimingRun(
                timed.suite(),
                timed.row(),
                new TreeMap<>(timed.parameters()),
                timed.subject(),
                outcome.verdict().equals("REFERENCE") ? 0 : round,
                outcome.verdict(),
                outcome.reason(),
                outcome.seconds(),
                calibration,
                larger(before, MachineState.load()),
                MachineState.megahertz(),
                measures(timed, outcome));
    }
}
