package org.convexgan.benchmarks;

import java.util.concurrent.TimeUnit;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.MeanMatching;
import org.convexgan.problem.Problem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the harness takes for each call: JMH itself, and for a solver a fresh copy of an instance, here of the smallest there is. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class HarnessBenchmark {
    private final Forgetful instance = smallest();

    /** Returns an instance with a single number. */
    public static Forgetful smallest() {
        return Forgetful.of(new MeanMatching(Matrix.diagonal(1, 1, 1), 1, 1));
    }

    /** No call. */
    @Benchmark
    public Forgetful nothing() {
        return instance;
    }

    /** A copy. */
    @Benchmark
    public Problem copy() {
        return instance.copy();
    }
}
