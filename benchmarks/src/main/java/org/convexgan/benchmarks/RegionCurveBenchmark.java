package org.convexgan.benchmarks;

import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.convexgan.arrangement.Arrangement;
import org.convexgan.arrangement.Region;
import org.convexgan.linalg.Matrix;
import org.openjdk.jmh.annotations.AuxCounters;
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

/**
 * The cost of one region as the number of samples grows: the row {@code enumerate:region} is time per region, the row {@code enumerate} time per
 * arrangement. The first is to stay near its value for small {@code n} while {@code 2^n} explodes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RegionCurveBenchmark {
    /** Samples. */
    @Param({"10", "20", "40", "60"})
    public int n;

    /** Features. */
    @Param({"2", "3", "4"})
    public int d;

    private Matrix data;

    /** Counts regions as operations. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Found {
        /** Regions found. */
        public long region;
    }

    /**
     * Draws samples in general position.
     *
     * @throws IllegalStateException if their regions are not as many as Cover's formula says
     */
    @Setup(Level.Trial)
    public void build() {
        data = new Instances().gaussian(n, d);
        Arrangement arrangement = Arrangement.of(data);
        if (!arrangement
                .coverBound()
                .equals(BigInteger.valueOf(arrangement.regions().size()))) {
            throw new WrongAnswerException("number of regions must be %s, but was %d"
                    .formatted(arrangement.coverBound(), arrangement.regions().size()));
        }
    }

    /** All regions with their interior points. */
    @Benchmark
    public List<Region> enumerate(Found found) {
        List<Region> regions = Arrangement.of(data).regions();
        found.region += regions.size();
        return regions;
    }
}
