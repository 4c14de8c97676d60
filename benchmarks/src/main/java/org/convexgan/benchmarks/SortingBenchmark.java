package org.convexgan.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.convexgan.linalg.Vector;
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

/** What solvers on the line cannot avoid, alone: a baseline as those of {@link BaselineBenchmark}, whose matrices would be large at these sizes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SortingBenchmark {
    /** Samples. */
    @Param({"8", "32", "128", "512"})
    public int n;

    private Vector sample;

    /**
     * Draws the sample.
     *
     * @throws IllegalStateException if another way to sort gives something else
     */
    @Setup(Level.Trial)
    public void draw() {
        sample = new Instances().gaussian(n);
        Vector sorted = Vector.of(Arrays.stream(sample.toArray()).sorted().toArray());
        if (!sort().equals(sorted)) {
            throw new WrongAnswerException("%d samples must be sorted right before that is timed".formatted(n));
        }
    }

    /** {@code n} numbers in ascending order. */
    @Benchmark
    public Vector sort() {
        return sample.sorted();
    }
}
