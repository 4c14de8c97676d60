package org.convexgan.benchmarks;

import java.util.concurrent.TimeUnit;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
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

/**
 * What the solvers cannot avoid, alone.
 *
 * <p>A baseline is the step that every solver of a formulation has to take (read the data once, form the scatter,
 * decompose it; {@link SortingBenchmark}: sort), timed without any of the mathematics around it. It tells the machine and the linear algebra from
 * the solver.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BaselineBenchmark {
    /** Features and samples. */
    @Param({"8", "32", "128", "512"})
    public int d;

    private Matrix data;
    private Matrix scatter;

    /**
     * Builds the data of the solvers' benchmarks.
     *
     * @throws IllegalStateException if another way to compute the same gives something else
     */
    @Setup(Level.Trial)
    public void build() {
        Instances instances = new Instances();
        data = instances.evenlySpacedScatter(d);
        scatter = data.gram();
        requireRight(instances.gaussian(d));
    }

    /** Compares products with one vector, whose cost does not count beside what is compared. */
    private void requireRight(Vector probe) {
        Matrix transposed = data.transpose();
        Vector image = transposed.times(data.times(probe));
        requireNear("column sums", columnSums(), transposed.times(probe.map(entry -> 1)));
        requireNear("scatter", gram().times(probe), image);
        SymmetricEigen eigen = eigen();
        Vector inside = eigen.vectors().transpose().times(probe);
        Matrix values = Matrix.diagonal(d, d, eigen.values().toArray());
        requireNear("eigenvectors", eigen.vectors().times(inside), probe);
        requireNear("eigenvalues", eigen.vectors().times(values.times(inside)), image);
        requireNear("copy", copy().times(probe), data.times(probe));
    }

    private void requireNear(String name, Vector timed, Vector expected) {
        double error = timed.minus(expected).norm() / expected.norm();
        if (!(error <= (double) d * d * Math.ulp(1.0))) { // d additions each of d terms
            throw new WrongAnswerException(
                    "%s must be right before it is timed, but has a relative error of %s".formatted(name, error));
        }
    }

    /** {@code s = Xᵀ1}. */
    @Benchmark
    public Vector columnSums() {
        return data.columnSums();
    }

    /** The fresh copy of the data that every other row includes. */
    @Benchmark
    public Matrix copy() {
        return Forgetful.copyOf(data);
    }

    /** {@code S = XᵀX}. */
    @Benchmark
    public Matrix gram() {
        return Forgetful.copyOf(data).gram();
    }

    /** {@code S = V·diag(λ)·Vᵀ}. */
    @Benchmark
    public SymmetricEigen eigen() {
        return SymmetricEigen.of(Forgetful.copyOf(scatter));
    }
}
