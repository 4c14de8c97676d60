package org.convexgan.linalg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Active-set method for {@code min ‖c + Σ αᵢnᵢ‖, α ≥ 0} with unit vectors {@code c} and {@code nᵢ} (C. L. Lawson and R. J. Hanson, <i>Solving Least
 * Squares Problems</i>, 1974, chapter 23).
 *
 * <p>The residual {@code r} of the passive set is orthogonal to its span. A row enters only if {@code nᵢ·r < −ε}; its distance from the span is then
 * more than {@code ε}, so the passive rows stay independent and there are never more than {@code d}. Each least-squares problem is solved afresh, by
 * Gram–Schmidt with reorthogonalization: passive sets are as small as the dimension.
 */
final class LawsonHanson {
    /** Thousands of times the rounding error of {@code nᵢ·r}, and small against every tolerance on a value. */
    private static final double ENTERING = 1e-12;

    private static final int STEPS_PER_ROW = 10;

    private final double[] c;
    private final double[][] normals;
    private final List<Integer> passive = new ArrayList<>();
    private final double[] multipliers;
    private double[] residual;

    private LawsonHanson(double[] c, double[][] normals) {
        this.c = c;
        this.normals = normals;
        this.multipliers = new double[normals.length];
        this.residual = c.clone();
    }

    /** Finds the optimum for unit vectors; a normal may also be zero and is then never used. */
    static LawsonHanson solve(double[] c, double[][] normals) {
        LawsonHanson search = new LawsonHanson(c, normals);
        int limit = STEPS_PER_ROW * (normals.length + 1);
        for (int step = 0; step < limit; step++) {
            int entering = search.mostViolated();
            if (entering < 0) {
                return search;
            }
            search.passive.add(entering);
            search.fit();
        }
        throw new ArithmeticException("non-negative least squares must end after %d steps".formatted(limit));
    }

    /** Returns {@code α}. */
    double[] multipliers() {
        return multipliers.clone();
    }

    /** Returns {@code r}. */
    double[] residual() {
        return residual.clone();
    }

    private int mostViolated() {
        int worst = -1;
        double least = -ENTERING;
        for (int i = 0; i < normals.length; i++) {
            double product = passive.contains(i) ? 0 : dot(normals[i], residual);
            if (product < least) {
                worst = i;
                least = product;
            }
        }
        return worst;
    }

    /** Minimizes over the passive rows; rows whose multiplier would be negative leave, the first to reach 0 first. */
    private void fit() {
        double[] goal = leastSquares();
        while (Arrays.stream(goal).anyMatch(multiplier -> multiplier <= 0)) {
            int blocking = -1;
            double share = Double.POSITIVE_INFINITY;
            for (int k = 0; k < goal.length; k++) {
                double reach = shareBeforeZero(multipliers[passive.get(k)], goal[k]);
                if (reach < share) {
                    blocking = k;
                    share = reach;
                }
            }
            retreat(goal, share, blocking);
            goal = leastSquares();
        }
        for (int k = 0; k < goal.length; k++) {
            multipliers[passive.get(k)] = goal[k];
        }
    }

    /** Returns which share of the way from a multiplier to its goal keeps it non-negative; infinite if the goal is positive. */
    private static double shareBeforeZero(double multiplier, double goal) {
        if (goal > 0) {
            return Double.POSITIVE_INFINITY;
        }
        return multiplier == 0 ? 0 : multiplier / (multiplier - goal);
    }

    private void retreat(double[] goal, double share, int blocking) {
        for (int k = 0; k < goal.length; k++) {
            int i = passive.get(k);
            multipliers[i] = Math.max(0, multipliers[i] + share * (goal[k] - multipliers[i]));
        }
        multipliers[passive.get(blocking)] = 0;
        passive.remove(blocking);
    }

    /** Returns the unconstrained multipliers of the passive rows and leaves their residual. */
    private double[] leastSquares() {
        int count = passive.size();
        double[][] basis = new double[count][];
        double[][] triangle = new double[count][count];
        for (int k = 0; k < count; k++) {
            basis[k] = normals[passive.get(k)].clone();
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < k; j++) {
                    triangle[j][k] += subtractProjection(basis[k], basis[j]);
                }
            }
            triangle[k][k] = Math.sqrt(dot(basis[k], basis[k]));
            for (int i = 0; i < c.length; i++) {
                basis[k][i] /= triangle[k][k];
            }
        }
        residual = c.clone();
        double[] goal = new double[count];
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < count; k++) {
                goal[k] -= subtractProjection(residual, basis[k]);
            }
        }
        for (int k = count - 1; k >= 0; k--) {
            for (int j = k + 1; j < count; j++) {
                goal[k] -= triangle[k][j] * goal[j];
            }
            goal[k] /= triangle[k][k];
        }
        return goal;
    }

    /** Subtracts from {@code v} its component along the unit vector {@code q}, and returns the component. */
    private static double subtractProjection(double[] v, double[] q) {
        double component = dot(v, q);
        for (int i = 0; i < v.length; i++) {
            v[i] -= component * q[i];
        }
        return component;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
