package org.convexgan.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.DescentAscent;
import org.convexgan.overparam.GaussianSetup;
import org.convexgan.overparam.StepRule;
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
import org.openjdk.jmh.annotations.Warmup;

/** One step of descent-ascent against the width: {@code O(k·(m + d) + n·k·d)}, without allocation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DescentAscentBenchmark {
    private static final long SEED = 20261122;
    private static final double STEP = 0.05;

    /** Neurons. */
    @Param({"16", "64", "256", "1024", "4096"})
    public int k;

    private DescentAscent run;

    /** Draws a model with four outputs, five inputs and 32 noise vectors, and starts. */
    @Setup(Level.Iteration)
    public void start() {
        GaussianSetup.Start start = GaussianSetup.normalized(4, k, 5, 32).draw(new Random(SEED));
        run = new DescentAscent(
                start.generator(), start.target(), StepRule.simultaneous(0.5, STEP), start.w0(), Vector.zeros(4));
    }

    /** The measured call. */
    @Benchmark
    public double step() {
        run.step();
        return run.residualNorm();
    }
}
