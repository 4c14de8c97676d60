package org.convexgan.overparam;

import java.util.Arrays;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * The mean of what a one-hidden-layer generator with trained inner weights makes of fixed noise.
 *
 * <pre>{@code
 * f(W) = (1/n)·Σ V·φ(W·z_i) = V·a,   a_l = (1/n)·Σ φ(w_l·z_i)                            (OP, section 2.3)
 * u_l = (1/n)·Σ z_i·1{w_l·z_i ≥ 0},  ∇⟨c, f(W)⟩ = diag(Vᵀc)·U
 * }</pre>
 *
 * @param v outer weights {@code V}, m×k
 * @param z noise, n×d
 */
public record MeanGenerator(Matrix v, Matrix z) {

    /** Returns the dimension m of the data. */
    public int outputs() {
        return v.rows();
    }

    /** Returns the number k of neurons. */
    public int width() {
        return v.columns();
    }

    /** Returns the dimension d of the noise. */
    public int inputs() {
        return z.columns();
    }

    /** Returns the number n of noise vectors. */
    public int samples() {
        return z.rows();
    }

    /**
     * Returns {@code f(W)}, m entries.
     *
     * @param w k×d
     */
    public Vector mean(Matrix w) {
        return v.times(responses(w));
    }

    /** Returns {@code a}, k entries {@code ≥ 0}. */
    public Vector responses(Matrix w) {
        Matrix p = preactivations(w);
        double[] a = new double[width()];
        for (int l = 0; l < a.length; l++) {
            for (int i = 0; i < samples(); i++) {
                a[l] += Math.max(0, p.get(l, i));
            }
            a[l] /= samples();
        }
        return Vector.of(a);
    }

    /** Returns {@code J(W)}. */
    public LayerJacobian jacobian(Matrix w) {
        return averagedJacobian(w, w);
    }

    /**
     * Returns the Jacobian averaged over a segment, exactly: {@code ∫ J(from + α·(to − from)) dα} over {@code [0, 1]}, so that
     * {@code f(to) − f(from) = J·(to − from)} whatever patterns change on the way.
     *
     * @param from k×d
     * @param to k×d
     */
    public LayerJacobian averagedJacobian(Matrix from, Matrix to) {
        Matrix p = preactivations(from);
        Matrix e = preactivations(to);
        double[] u = new double[width() * inputs()];
        for (int l = 0; l < width(); l++) {
            for (int i = 0; i < samples(); i++) {
                double share = activeShare(p.get(l, i), e.get(l, i)) / samples();
                for (int j = 0; j < inputs(); j++) {
                    u[l * inputs() + j] += share * z.get(i, j);
                }
            }
        }
        return new LayerJacobian(v, Matrix.of(width(), inputs(), u));
    }

    /** Returns which part of {@code [0, 1]} the function {@code p + α·(e − p)} spends at or above 0. */
    static double activeShare(double p, double e) {
        if (p >= 0 == e >= 0) {
            return p >= 0 ? 1 : 0;
        }
        return Math.max(p, e) / Math.abs(p - e);
    }

    /** Returns the fraction of the pairs of a neuron and a noise vector that are active at exactly one of two points. */
    public double flips(Matrix from, Matrix to) {
        double[] p = preactivations(from).toArray();
        double[] e = preactivations(to).toArray();
        int flips = 0;
        for (int i = 0; i < p.length; i++) {
            flips += p[i] >= 0 == e[i] >= 0 ? 0 : 1;
        }
        return (double) flips / p.length;
    }

    /**
     * Returns the payoff {@code ⟨d, f(W) − x̄⟩ − ‖d‖²/2}, which the discriminator maximizes; its maximum over d is {@code ‖f(W) − x̄‖²/2} at the
     * residual (OP, (2) and (5)).
     */
    public double payoff(Matrix w, Vector d, Vector target) {
        return d.dot(mean(w).minus(target)) - d.dot(d) / 2;
    }

    /**
     * Returns weights with {@code a(W) = a}, by scaling the rows of others: {@code φ} is positively homogeneous (ours).
     *
     * @param a k entries {@code ≥ 0}
     * @param directions k×d, each row with a positive response
     * @throws IllegalArgumentException if a wanted response is negative, or a neuron is dead where a positive one is wanted
     */
    public Matrix realize(Vector a, Matrix directions) {
        Require.that(a.size() == width(), "a", "have " + width() + " entries", a.size());
        Require.that(a.stream().allMatch(entry -> entry >= 0), "a", "have entries >= 0", a);
        Vector live = responses(directions);
        double[][] rows = new double[width()][];
        Arrays.setAll(rows, l -> {
            Require.that(live.get(l) > 0 || a.get(l) == 0, "response " + l + " of directions", "be > 0", live.get(l));
            return directions
                    .row(l)
                    .times(a.get(l) == 0 ? 0 : a.get(l) / live.get(l))
                    .toArray();
        });
        return Matrix.ofRows(rows);
    }

    private Matrix preactivations(Matrix w) {
        requireWeights("W", w);
        return w.times(z.transpose());
    }

    void requireWeights(String name, Matrix w) {
        Require.that(
                w.rows() == width() && w.columns() == inputs(),
                name,
                "be %dx%d".formatted(width(), inputs()),
                "%dx%d".formatted(w.rows(), w.columns()));
    }
}
