package org.convexgan.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.convexgan.timing.TimedCase;
import org.convexgan.timing.TimingPlan;
import org.convexgan.timing.TimingRunner;
import org.jspecify.annotations.Nullable;

/** Says in a log, where no bar can be drawn, how far a run of benchmarks is: a line per round and suite, and one now and then. */
final class TimingProgress implements TimingRunner.Progress {
    private static final double SILENCE_SECONDS = 30;
    private static final double NANOS = 1e9;
    private static final double MINUTE = 60;

    private final PrintWriter log;
    private final TimingPlan plan;
    private final LongSupplier nanos;
    private final long start;
    private long said;
    private double planned = Double.NaN;
    private @Nullable String shown;

    /**
     * Begins.
     *
     * @param nanos a clock
     */
    TimingProgress(PrintWriter log, TimingPlan plan, LongSupplier nanos) {
        this.log = log;
        this.plan = plan;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.said = start;
    }

    @Override
    public void next(TimedCase timed, int round, long done, double left) {
        long now = nanos.getAsLong();
        if (Double.isNaN(planned)) {
            planned = left;
        }
        String place = "round %d of %d, %s".formatted(round, plan.rounds(), timed.suite());
        if (place.equals(shown) && (now - said) / NANOS < SILENCE_SECONDS) {
            return;
        }
        shown = place;
        said = now;
        double spent = planned - left;
        double pace = spent > 0 ? (now - start) / NANOS / spent : 1;
        log.println("%s: %d of %d done, about %s left".formatted(place, done, plan.total(), text(left * pace)));
        log.flush();
    }

    private static String text(double seconds) {
        return seconds < MINUTE
                ? "%d s".formatted(Math.round(seconds))
                : "%d min".formatted(Math.round(seconds / MINUTE));
    }
}
