package org.convexgan.wgan;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.convexgan.linalg.LeastSquares;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * The gauge program over finitely many atoms, by Newton's method on the logarithmic barrier of its dual.
 *
 * <pre>{@code
 * min Σ‖g_j‖  s.t.  Σ a_j·g_jᵀ = G;       max ⟨Λ, G⟩ + μ·Σ log(1 − ‖Λᵀa_j‖²),   μ → 0
 * g_j = 2μ·Λᵀa_j/(1 − ‖Λᵀa_j‖²),          Σ‖g_j‖ − ⟨Λ, G⟩ ≤ 2μ·(number of atoms)
 * }</pre>
 *
 * <p>At the maximum for {@code μ} the gradient vanishes, which is the equation for {@code g}; what the last Newton step leaves of it is removed by
 * {@link #exact}.
 */
final class GaugeBarrier {
    private static final int NEWTON_STEPS = 50;
    private static final double CENTERED = 1e-2; // of μ: quadratic convergence sets in
    private static final double SUFFICIENT = 0.1; // Armijo's fraction
    private static final double SHORTEST = 1e-10;
    private static final double REDUCTION = 0.1;
    private static final int CORRECTIONS = 3;

    private final double[][] atoms;
    private final Matrix target;
    private final int columns;
    private final double[] lambda;
    private final double[][] outputs; // v_j = Λᵀa_j
    private final double[]
            slacks; // s_j = 1 − ‖v_j‖², updated by differences: recomputed, they would lose all digits near the
    // boundary

    /**
     * Starts at a point of the interior.
     *
     * @param atoms {@code a_j}, which span the columns of the target
     * @param target {@code G}
     * @param start {@code Λ} with {@code ‖Λᵀa_j‖ < 1} for all atoms
     */
    GaugeBarrier(double[][] atoms, Matrix target, Matrix start) {
        this.atoms = atoms;
        this.target = target;
        this.columns = target.columns();
        this.lambda = start.toArray();
        this.outputs = outputs(lambda);
        this.slacks = Arrays.stream(outputs).mapToDouble(v -> 1 - dot(v, v)).toArray();
    }

    /** Follows the central path from one {@code μ} to a smaller one. */
    void follow(double from, double to) {
        for (double mu = from; mu > to; mu = Math.max(to, REDUCTION * mu)) {
            center(mu);
        }
        center(to);
    }

    /** Returns {@code Λ}. */
    Matrix lambda() {
        return Matrix.of(target.rows(), columns, lambda);
    }

    /** Returns the {@code g_j} that belong to {@code Λ} and {@code μ}, which meet the equation up to the accuracy of the last Newton step. */
    double[][] coefficients(double mu) {
        return IntStream.range(0, atoms.length)
                .mapToObj(j -> scaled(outputs[j], 2 * mu / slacks[j]))
                .toArray(double[][]::new);
    }

    private void center(double mu) {
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double[] gradient = gradient(mu);
            double[] direction = newtonDirection(mu, gradient);
            double decrement = dot(direction, gradient);
            if (!(decrement > 0) || !advance(mu, direction, decrement) || decrement < CENTERED * mu) {
                return;
            }
        }
    }

    /** Moves along a direction of ascent as far as the barrier increases enough; tells whether it could. */
    private boolean advance(double mu, double[] direction, double decrement) {
        double linear = dot(direction, target.toArray());
        double[][] changes = outputs(direction);
        for (double t = 1; t > SHORTEST; t /= 2) {
            double[] reduction = reductions(changes, t);
            double increase = t * linear + mu * logarithms(reduction);
            if (increase >= SUFFICIENT * t * decrement) {
                for (int k = 0; k < lambda.length; k++) {
                    lambda[k] += t * direction[k];
                }
                for (int j = 0; j < atoms.length; j++) {
                    slacks[j] -= reduction[j];
                    for (int c = 0; c < columns; c++) {
                        outputs[j][c] += t * changes[j][c];
                    }
                }
                return true;
            }
        }
        return false;
    }

    /** Returns by how much each slack shrinks. */
    private double[] reductions(double[][] changes, double t) {
        return IntStream.range(0, atoms.length)
                .mapToDouble(j -> 2 * t * dot(outputs[j], changes[j]) + t * t * dot(changes[j], changes[j]))
                .toArray();
    }

    /** Returns {@code Σ log(s_j − reduction_j) − Σ log s_j}, {@code −∞} outside the interior. */
    private double logarithms(double[] reduction) {
        double sum = 0;
        for (int j = 0; j < slacks.length; j++) {
            if (!(reduction[j] < slacks[j])) {
                return Double.NEGATIVE_INFINITY;
            }
            sum += StrictMath.log1p(-reduction[j] / slacks[j]);
        }
        return sum;
    }

    private double[] gradient(double mu) {
        double[] gradient = target.toArray();
        for (int j = 0; j < atoms.length; j++) {
            double weight = 2 * mu / slacks[j];
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] -= weight * atoms[j][k / columns] * outputs[j][k % columns];
            }
        }
        return gradient;
    }

    /**
     * Returns the Newton direction. Minus the Hessian is {@code JᵀJ = Σ a_j·a_jᵀ ⊗ (c_j·I + (2c_j/s_j)·v_j·v_jᵀ)} with {@code c = 2μ/s}; its part along
     * {@code v_j} grows like {@code 1/μ} for the neurons of the solution, and what the other neurons add shrinks like {@code μ}.
     */
    private double[] newtonDirection(double mu, double[] gradient) {
        double[][] rows = new double[atoms.length * (columns + 1)][];
        for (int j = 0; j < atoms.length; j++) {
            double norm = Math.sqrt(dot(outputs[j], outputs[j]));
            double[] unit = scaled(outputs[j], norm == 0 ? 0 : 1 / norm);
            double across = Math.sqrt(2 * mu / slacks[j]);
            double along = across * Math.sqrt(1 + 2 * norm * norm / slacks[j]);
            rows[j * (columns + 1)] = row(atoms[j], scaled(unit, along));
            for (int c = 0; c < columns; c++) {
                double[] rest = scaled(unit, -across * unit[c]);
                rest[c] += across;
                rows[j * (columns + 1) + 1 + c] = row(atoms[j], rest);
            }
        }
        return LeastSquares.normalSolution(Matrix.ofRows(rows), Vector.of(gradient))
                .toArray();
    }

    private static double[] row(double[] atom, double[] output) {
        double[] row = new double[atom.length * output.length];
        Arrays.setAll(row, k -> atom[k / output.length] * output[k % output.length]);
        return row;
    }

    /** Returns {@code Λᵀa_j} for all atoms. */
    private double[][] outputs(double[] point) {
        double[][] all = new double[atoms.length][columns];
        for (int j = 0; j < atoms.length; j++) {
            for (int k = 0; k < point.length; k++) {
                all[j][k % columns] += atoms[j][k / columns] * point[k];
            }
        }
        return all;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static double[] scaled(double[] v, double factor) {
        return Arrays.stream(v).map(entry -> factor * entry).toArray();
    }

    /**
     * Returns coefficients that meet {@code Σ a_j·g_jᵀ = G} to rounding: the given ones, changed least in units of their own lengths.
     *
     * @param atoms {@code a_j}
     * @param coefficients {@code g_j}, almost right
     * @param target {@code G}
     */
    static double[][] exact(double[][] atoms, double[][] coefficients, Matrix target) {
        double[] weights = Arrays.stream(coefficients)
                .mapToDouble(g -> Math.sqrt(Math.sqrt(dot(g, g))))
                .toArray();
        double[][] weighted = new double[atoms.length][];
        Arrays.setAll(weighted, j -> scaled(atoms[j], weights[j]));
        Matrix system = Matrix.ofRows(weighted).transpose();
        Matrix columns = Matrix.ofRows(atoms).transpose();
        Matrix current = Matrix.ofRows(coefficients);
        for (int round = 0; round < CORRECTIONS; round++) {
            double[] correction = LeastSquares.solve(system, target.minus(columns.times(current)))
                    .toArray();
            int d = current.columns();
            Arrays.setAll(correction, k -> weights[k / d] * correction[k]);
            current = current.plus(Matrix.of(current.rows(), d, correction));
        }
        Matrix result = current;
        return IntStream.range(0, atoms.length)
                .mapToObj(j -> result.row(j).toArray())
                .toArray(double[][]::new);
    }
}
