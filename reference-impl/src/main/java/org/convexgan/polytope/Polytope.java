package org.convexgan.polytope;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;

/**
 * The polyhedron {@code {w : A·w ≤ b}}.
 *
 * @param a one constraint per row, {@code m×n}
 * @param b right sides, {@code m}
 */
public record Polytope(Matrix a, Vector b) {
    public Polytope {
        Require.that(b.size() == a.rows(), "b", "have %d entries (rows of a)".formatted(a.rows()), b.size());
    }

    /** Returns the largest {@code a_iᵀw − b_i}: {@code ≤ 0} inside. */
    public double excess(Vector w) {
        return a.times(w).minus(b).stream().max().orElseThrow();
    }

    /**
     * Tells whether {@code w} lies in the polyhedron and on {@code n} constraints with independent normals.
     *
     * @param tolerance distance in the units of {@code b} within which a constraint counts as active or kept
     */
    public boolean isVertex(Vector w, double tolerance) {
        Vector slack = b.minus(a.times(w));
        List<double[]> active = new ArrayList<>();
        for (int i = 0; i < a.rows(); i++) {
            if (slack.get(i) < -tolerance) {
                return false;
            }
            if (slack.get(i) <= tolerance) {
                active.add(a.row(i).toArray());
            }
        }
        return active.size() >= a.columns()
                && ThinSvd.of(Matrix.ofRows(active.toArray(double[][]::new))).rank() == a.columns();
    }

    /** Returns the polyhedron cut by further constraints {@code C·w ≤ d}. */
    public Polytope and(Matrix c, Vector d) {
        return new Polytope(
                Matrix.ofRows(IntStream.range(0, a.rows() + c.rows())
                        .mapToObj(i -> (i < a.rows() ? a.row(i) : c.row(i - a.rows())).toArray())
                        .toArray(double[][]::new)),
                Vector.of(java.util.stream.DoubleStream.concat(b.stream(), d.stream())
                        .toArray()));
    }
}
