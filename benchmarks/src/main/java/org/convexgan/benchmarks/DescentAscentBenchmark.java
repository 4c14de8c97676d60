package org.convexgan.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.DescentAscent;
import org.convexgan.overparam.GaussianSetup;
import org.convexgan.overparam.MeanGenerator;
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
    private static final double SHARE = 0.5;
    private static final int OUTPUTS = 4;
    private static final int SAMPLES = 32;

    /** Neurons. */
    @Param({"16", "64", "256", "1024", "4096"})
    public int k;

    private GaussianSetup.Start drawn;
    private DescentAscent run;

    /**
     * Draws a model with four outputs, five inputs and 32 noise vectors.
     *
     * <pre>{@code
     * W_1 = W_0,   d_1 = μ·r_0,   W_2 = W_0 − η·J(W_0)ᵀ·μ·r_0        from d_0 = 0
     * }</pre>
     *
     * @throws IllegalStateException if the second step leads elsewhere
     */
    @Setup(Level.Trial)
    public void draw() {
        drawn = GaussianSetup.normalized(OUTPUTS, k, 5, SAMPLES).draw(new Random(SEED));
        start();
        step();
        double residual = step();
        MeanGenerator generator = drawn.generator();
        Vector first = generator.mean(drawn.w0()).minus(drawn.target());
        Matrix second = drawn.w0().minus(generator.jacobian(drawn.w0()).transposeTimes(first.times(STEP * SHARE)));
        double norm = generator.mean(second).minus(drawn.target()).norm();
        double error = Math.max(
                run.weights().minus(second).frobeniusNorm() / second.frobeniusNorm(), Math.abs(residual / norm - 1));
        if (!(error <= 4 * (k + SAMPLES) * Math.ulp(1.0))) { // sums over neurons and over noise vectors
            throw new WrongAnswerException(
                    "two steps must be right before they are timed, but have a relative error of " + error);
        }
    }

    /** Starts anew. */
    @Setup(Level.Iteration)
    public void start() {
        run = new DescentAscent(
                drawn.generator(),
                drawn.target(),
                StepRule.simultaneous(SHARE, STEP),
                drawn.w0(),
                Vector.zeros(OUTPUTS));
    }

    /** The measured call. */
    @Benchmark
    public double step() {
        run.step();
        return run.residualNorm();
    }
}
