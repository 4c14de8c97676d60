package org.convexgan.timing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.convexgan.benchmarks.SolverBenchmark;
import org.convexgan.benchmarks.WrongAnswerException;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A JMH benchmark with its parameters; a round is one fork. Its set-up certifies what is timed.
 *
 * @param benchmark class and method
 * @param settings values of its parameters, by the names that the class gives them
 */
record JmhCase(
        String suite,
        String row,
        Map<String, String> parameters,
        String subject,
        String benchmark,
        Map<String, String> settings)
        implements TimedCase {
    /** One thread collects garbage, so that none is left over to run beside the call. */
    static final List<String> OPTIONS = List.of("-Xmx2g", "-XX:+UseSerialGC");

    /** Of the fork, and on average for building and proving what is timed. */
    private static final double START_SECONDS = 0.6;

    /** What JMH says if it cannot lock the machine, with the file. */
    private static final Pattern LOCKED = Pattern.compile("ERROR: (.*) the JMH lock \\(([^)]*)\\).*", Pattern.DOTALL);

    private static final String OTHER = "Another JMH";

    @Override
    public double expected(Profile profile) {
        return START_SECONDS + (profile.warmups() + profile.iterations()) * profile.millis() * 1e-3;
    }

    @Override
    public String harness() {
        return SolverBenchmark.class.isAssignableFrom(type()) ? EmptyCase.JMH_COPY : EmptyCase.JMH;
    }

    private Class<?> type() {
        try {
            return Class.forName(benchmark.substring(0, benchmark.lastIndexOf('.')));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns a wrong answer if the set-up found one, else an error: a fork that ended tells nothing about the answer.
     *
     * @throws JmhLockedException if JMH did not run
     */
    static Outcome withoutTimes(RunnerException e) {
        requireUnlocked(e);
        List<Throwable> reasons = reasons(e).toList();
        return reasons.stream()
                .filter(WrongAnswerException.class::isInstance)
                .findFirst()
                .map(wrong -> Outcome.fail(String.valueOf(wrong.getMessage())))
                .orElseGet(() ->
                        Outcome.error("the benchmark ended without an answer: " + reasons.get(reasons.size() - 1)));
    }

    private static void requireUnlocked(RunnerException e) {
        Matcher locked = LOCKED.matcher(String.valueOf(e.getMessage()));
        if (locked.matches()) {
            String reason = locked.group(1).startsWith(OTHER)
                    ? "another run of JMH on this machine holds it"
                    : "it cannot be locked (%s)".formatted(e.getCause());
            throw new JmhLockedException("must hold the lock %s, but %s".formatted(locked.group(2), reason), e);
        }
    }

    /** Returns a fault and, JMH having put them beside it, what it comes from; the deepest is last. */
    private static Stream<Throwable> reasons(Throwable fault) {
        Stream<Throwable> beneath = Stream.concat(Stream.ofNullable(fault.getCause()), Stream.of(fault.getSuppressed()))
                .distinct()
                .flatMap(JmhCase::reasons);
        return Stream.concat(Stream.of(fault), beneath);
    }

    @Override
    public Outcome time(Profile profile) {
        return time(profile, OPTIONS);
    }

    /** Times in a fork with other options of the Java runtime. */
    Outcome time(Profile profile, List<String> javaOptions) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(benchmark) + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .threads(1)
                .warmupIterations(profile.warmups())
                .warmupTime(TimeValue.milliseconds(profile.millis()))
                .measurementIterations(profile.iterations())
                .measurementTime(TimeValue.milliseconds(profile.millis()))
                .jvmArgsAppend(javaOptions.toArray(String[]::new))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        settings.forEach(options::param);
        Collection<RunResult> results;
        try {
            results = new Runner(options.build()).run();
        } catch (RunnerException e) {
            return withoutTimes(e);
        }
        List<Double> seconds = new ArrayList<>();
        for (RunResult result : results) {
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                for (IterationResult iteration : fork.getIterationResults()) {
                    seconds.add(iteration.getPrimaryResult().getScore() * 1e-9);
                }
            }
        }
        return seconds.isEmpty()
                ? Outcome.error("JMH knows no benchmark " + benchmark)
                : Outcome.pass(
                        suite.equals(EmptyCase.SUITE) ? EmptyCase.REASON : "proved right in the set-up", seconds);
    }
}
