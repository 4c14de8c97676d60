package org.convexgan.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.certificate.Tolerance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;

/**
 * The span of all features {@code (Zu)_+} of one neuron.
 *
 * <pre>{@code
 * span{(Zu)_+} = range [Z, E],   E_ic = ‖z_i‖ if row i is parallel or antiparallel to class c, else 0        (ours)
 * }</pre>
 *
 * <p>For {@code (t)_+ = (t + |t|)/2}, the odd parts span {@code range Z}, and the kinks of {@code |z'u|} at different hyperplanes are linearly
 * independent. So a generator of any width reaches {@code G} only if {@code G} has its columns in this span: no zero row, no two positively parallel
 * rows and no dependent antipodal pairs, or a {@code G} that shares the dependence.
 */
public final class ReluSpan {
    private static final double ROUNDING = 1e-12; // of some hundred operations on unit rows
    private static final double DEGENERATE = Math.sqrt(Tolerance.TIE); // weights grow with the inverse
    private static final double UNREACHABLE =
            100 * Tolerance.F64.feasibility(); // no point comes near within the tolerance

    private final Matrix noise;
    private final List<Integer> active;

    private ReluSpan(Matrix noise, List<Integer> active) {
        this.noise = noise;
        this.active = active;
    }

    /** Returns the span for noise {@code Z}, {@code n×d}. */
    public static ReluSpan of(Matrix noise) {
        return new ReluSpan(
                noise,
                IntStream.range(0, noise.rows())
                        .filter(i -> noise.row(i).maxAbs() > 0)
                        .boxed()
                        .toList());
    }

    /** Returns the dimension, where rounding is ignored. */
    public int dimension() {
        return active.isEmpty() ? 0 : orthonormal(ROUNDING).columns();
    }

    /** Returns the indices of the rows of {@code Z} that are not zero, ascending. */
    public List<Integer> activeRows() {
        return active;
    }

    /**
     * Returns orthonormal columns that span the features of the unit rows {@code z_i/‖z_i‖}, one row per {@link #activeRows() active row}.
     *
     * @throws IllegalStateException if all rows are zero
     */
    public Matrix basis() {
        if (active.isEmpty()) {
            throw new IllegalStateException("noise must have a row that is not zero, but was " + noise);
        }
        return orthonormal(ROUNDING);
    }

    /** Returns {@code G} with every active row divided by {@code ‖z_i‖}: the same network generates it from the unit rows. */
    public Matrix normalized(Matrix generated) {
        return Matrix.ofRows(active.stream()
                .map(i -> generated.row(i).times(1 / noise.row(i).norm()).toArray())
                .toArray(double[][]::new));
    }

    /** Decides whether all columns of {@code G} lie in the span; directions that are almost parallel or dependent leave it undecided. */
    Feasibility reach(Matrix generated) {
        double best = distance(generated, ROUNDING);
        double reliable = distance(generated, DEGENERATE);
        Feasibility.Decision decision = Feasibility.Decision.TOO_CLOSE;
        if (reliable <= ROUNDING) {
            decision = Feasibility.Decision.FEASIBLE;
        } else if (best > UNREACHABLE) {
            decision = Feasibility.Decision.INFEASIBLE;
        }
        return new Feasibility(
                "G is in the span of all (Zu)_+", decision == Feasibility.Decision.FEASIBLE ? 0 : -best, decision);
    }

    /** Returns the largest entry of {@code G} outside the span, relative to {@code 1 + max|G|} in units of the unit rows. */
    private double distance(Matrix generated, double tolerance) {
        double outside = IntStream.range(0, noise.rows())
                .filter(i -> !active.contains(i))
                .mapToDouble(i -> generated.row(i).maxAbs())
                .max()
                .orElse(0);
        if (active.isEmpty()) {
            return outside / (1 + generated.maxAbs());
        }
        Matrix target = normalized(generated);
        Matrix q = orthonormal(tolerance);
        Matrix rest = target.minus(q.times(q.transpose().times(target)));
        return Math.max(outside, rest.maxAbs()) / (1 + target.maxAbs());
    }

    private Matrix orthonormal(double tolerance) {
        List<Vector> rows = active.stream()
                .map(noise::row)
                .map(row -> row.times(1 / row.norm()))
                .toList();
        ThinSvd svd = ThinSvd.of(features(rows, tolerance));
        int rank = (int) svd.values().stream()
                .filter(sigma -> sigma > tolerance * svd.values().maxAbs())
                .count();
        return svd.left()
                .times(Matrix.diagonal(
                        svd.values().size(),
                        rank,
                        Vector.zeros(rank).map(zero -> 1).toArray()));
    }

    private static Matrix features(List<Vector> rows, double tolerance) {
        List<Vector> representatives = new ArrayList<>();
        List<Integer> classes = new ArrayList<>();
        for (Vector row : rows) {
            int c = 0;
            while (c < representatives.size() && sine(row, representatives.get(c)) > tolerance) {
                c++;
            }
            if (c == representatives.size()) {
                representatives.add(row);
            }
            classes.add(c);
        }
        int d = rows.get(0).size();
        return Matrix.ofRows(IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    double[] feature = Arrays.copyOf(rows.get(i).toArray(), d + representatives.size());
                    feature[d + classes.get(i)] = 1;
                    return feature;
                })
                .toArray(double[][]::new));
    }

    /** Returns the sine of the angle between two unit vectors, accurate for small angles. */
    private static double sine(Vector a, Vector b) {
        return a.minus(b.times(a.dot(b))).norm();
    }
}
