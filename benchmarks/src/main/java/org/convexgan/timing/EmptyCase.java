package org.convexgan.timing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.convexgan.benchmarks.Forgetful;
import org.convexgan.benchmarks.HarnessBenchmark;
import org.convexgan.report.TimingRegression;

/**
 * A call that does nothing, timed like the others: what it takes is in all their times.
 *
 * @param harness who times it
 * @param timing times it
 * @param cost about how many seconds that takes
 */
record EmptyCase(String harness, Function<Profile, Outcome> timing, ToDoubleFunction<Profile> cost)
        implements TimedCase {
    static final String SUITE = TimingRegression.HARNESS;
    static final String JMH = "JMH";
    /** JMH, with a copy of the smallest instance. */
    static final String JMH_COPY = "JMH and copy";
    /** Repeated calls in this process. */
    static final String JAVA = "repeated call";
    /** Repeated calls in this process, with a copy of the smallest instance. */
    static final String JAVA_COPY = "repeated call and copy";
    /** One call between two readings of the clock. */
    static final String CLOCK = "clock";

    private static final String SUBJECT = "nothing";
    static final String REASON = "nothing was asked";
    private static final int READINGS = 1000;
    private static final double NANOS = 1e9;

    /** Returns the empty calls that are not those of a peer. */
    static List<TimedCase> own() {
        Forgetful smallest = HarnessBenchmark.smallest();
        return List.of(
                jmh(JMH, "nothing"),
                jmh(JMH_COPY, "copy"),
                new EmptyCase(JAVA, profile -> repeated(() -> {}, profile), EmptyCase::cost),
                new EmptyCase(JAVA_COPY, profile -> repeated(smallest::copy, profile), EmptyCase::cost),
                new EmptyCase(CLOCK, profile -> clock(), profile -> 0));
    }

    private static TimedCase jmh(String harness, String method) {
        return new JmhCase(
                SUITE, row(harness), Map.of(), SUBJECT, HarnessBenchmark.class.getName() + "." + method, Map.of());
    }

    private static Outcome repeated(Runnable call, Profile profile) {
        double least = profile.millis() * 1e-3;
        RepeatedCall.seconds(call, ReferenceSolver.WARM_UPS * least);
        return Outcome.pass(
                REASON,
                IntStream.range(0, profile.iterations())
                        .mapToObj(i -> RepeatedCall.seconds(call, least))
                        .toList());
    }

    private static double cost(Profile profile) {
        return (ReferenceSolver.WARM_UPS + profile.iterations()) * profile.millis() * 1e-3;
    }

    private static Outcome clock() {
        long start = System.nanoTime();
        for (int i = 1; i < READINGS; i++) {
            System.nanoTime();
        }
        return Outcome.pass(REASON, List.of((System.nanoTime() - start) / NANOS / READINGS));
    }

    /** Returns the row of a harness. */
    static String row(String harness) {
        return "empty call of " + harness;
    }

    @Override
    public String suite() {
        return SUITE;
    }

    @Override
    public String row() {
        return row(harness);
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public Outcome time(Profile profile) {
        return timing.apply(profile);
    }

    @Override
    public double expected(Profile profile) {
        return cost.applyAsDouble(profile);
    }
}
