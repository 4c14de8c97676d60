package org.convexgan.benchmarks;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * Random data whose decisive quantities are known beforehand, so that no benchmark sits on a border of its hypotheses.
 *
 * <p>One seed for all benchmarks and forks: two runs time the same numbers.
 */
public final class Instances {
    private static final long SEED = 20261122;
    private static final int REFLECTIONS = 3;

    private final Random random = new Random(SEED);

    /**
     * Returns data whose scatter {@code S = XᵀX} has the eigenvalues {@code d, d − 1, …, 1}, in hidden bases: {@code X
     * = P·diag(√λ)·Q} with products {@code P}, {@code Q} of three Householder reflections each.
     *
     * @param d number of features and samples, {@code ≥ 1}
     */
    public Matrix evenlySpacedScatter(int d) {
        Matrix x = Matrix.diagonal(
                d, d, IntStream.range(0, d).mapToDouble(i -> Math.sqrt(d - i)).toArray());
        for (int i = 0; i < REFLECTIONS; i++) {
            x = reflectRows(reflectRows(x).transpose()).transpose();
        }
        return x;
    }

    /**
     * Returns an eigenvalue level that keeps {@code kept} of the {@code d} directions of {@link #evenlySpacedScatter},
     * far from a tie.
     */
    public static double levelKeeping(int kept, int d) {
        return d - kept + 0.5;
    }

    /** Returns independent standard normal entries. */
    public Matrix gaussian(int rows, int columns) {
        return Matrix.of(rows, columns, gaussians(rows * columns));
    }

    /** Returns independent standard normal entries. */
    public Vector gaussian(int size) {
        return Vector.of(gaussians(size));
    }

    private double[] gaussians(int count) {
        return IntStream.range(0, count).mapToDouble(i -> random.nextGaussian()).toArray();
    }

    /** Returns {@code x·(I − 2u·uᵀ)} for a random unit vector {@code u}. */
    private Matrix reflectRows(Matrix x) {
        Vector direction = gaussian(x.columns());
        double[] u = direction.times(1 / direction.norm()).toArray();
        double[] along = x.times(Vector.of(u)).toArray();
        double[] reflected = x.toArray();
        Arrays.setAll(reflected, k -> reflected[k] - 2 * along[k / u.length] * u[k % u.length]);
        return Matrix.of(x.rows(), x.columns(), reflected);
    }
}
