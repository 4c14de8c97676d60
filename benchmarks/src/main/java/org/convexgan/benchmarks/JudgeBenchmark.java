package org.convexgan.benchmarks;

import java.util.concurrent.TimeUnit;
import org.convexgan.certificate.Tolerance;
import org.convexgan.judge.Judge;
import org.convexgan.judge.Judgement;
import org.convexgan.problem.Answer;
import org.convexgan.problem.CovarianceMatching;
import org.convexgan.problem.Problem;
import org.convexgan.spi.ReferenceImplementation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time that the judge takes for one answer to {@code covariance-matching}, its costliest formulation: what a proof
 * costs on top of a solution. Baseline: {@link BaselineBenchmark#eigen}, of which the judge needs several, and {@link
 * SpectralThresholdingBenchmark}, which it repeats.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class JudgeBenchmark {
    /** Features and samples. */
    @Param({"8", "32", "128", "512"})
    public int d;

    private Judge judge;
    private Forgetful instance;
    private Answer answer;
    private Judgement last;

    /** Builds and solves the instance. */
    @Setup(Level.Trial)
    public void build() {
        ReferenceImplementation reference = new ReferenceImplementation();
        judge = new Judge(reference, Tolerance.F64);
        Problem problem =
                new CovarianceMatching(new Instances().evenlySpacedScatter(d), d, Instances.levelKeeping(d / 4, d));
        answer = reference.solve(problem);
        instance = Forgetful.of(problem);
    }

    /** The measured call. */
    @Benchmark
    public Judgement judge() {
        last = judge.judge(instance.copy(), Forgetful.copyOf(answer));
        return last;
    }

    /**
     * Checks what was measured.
     *
     * @throws IllegalStateException if the judge did not find the answer right
     */
    @TearDown(Level.Trial)
    public void requirePass() {
        if (!last.isPass()) {
            throw new IllegalStateException("the timed verdict must be a pass, but was " + last);
        }
    }
}
