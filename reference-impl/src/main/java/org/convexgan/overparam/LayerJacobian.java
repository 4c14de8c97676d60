package org.convexgan.overparam;

import java.util.Arrays;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;

/**
 * The Jacobian of a {@link MeanGenerator}, or an average of such, kept as two factors and never formed.
 *
 * <pre>{@code
 * J·P = V·(⟨u_l, p_l⟩)_l,    Jᵀc = diag(Vᵀc)·U                                           (OP, (33))
 * J·J'ᵀ = V·diag(⟨u_l, u'_l⟩)·Vᵀ,   in particular  J·Jᵀ = V·D²·Vᵀ/n²,  D_l = n·‖u_l‖      (OP, (34))
 * }</pre>
 *
 * @param v m×k
 * @param u k×d
 */
public record LayerJacobian(Matrix v, Matrix u) {
    public LayerJacobian {
        Require.that(u.rows() == v.columns(), "U", "have %d rows".formatted(v.columns()), u.rows());
    }

    /**
     * Returns {@code J·P}, m entries.
     *
     * @param p a direction, k×d
     */
    public Vector times(Matrix p) {
        return v.times(rowProducts(p));
    }

    /**
     * Returns {@code Jᵀc}, k×d.
     *
     * @param c m entries
     */
    public Matrix transposeTimes(Vector c) {
        Vector weights = v.transpose().times(c);
        double[] entries = u.toArray();
        Arrays.setAll(entries, i -> weights.get(i / u.columns()) * entries[i]);
        return Matrix.of(u.rows(), u.columns(), entries);
    }

    /** Returns {@code J·J'ᵀ}, m×m. */
    public Matrix timesTransposed(LayerJacobian other) {
        Vector products = rowProducts(other.u);
        return v.times(Matrix.diagonal(u.rows(), u.rows(), products.toArray())).times(other.v.transpose());
    }

    /** Returns {@code J·Jᵀ}, m×m, symmetric to the last bit. */
    public Matrix gram() {
        return scaledWeights().transpose().gram();
    }

    /** Returns the m singular values, descending; zeros where k is less than m. */
    public Vector singularValues() {
        return Vector.of(Arrays.copyOf(ThinSvd.of(scaledWeights()).values().toArray(), v.rows()));
    }

    /** Returns {@code V·D/n}, whose singular values are those of {@code J}. */
    private Matrix scaledWeights() {
        double[] entries = v.toArray();
        double[] norms = new double[u.rows()];
        Arrays.setAll(norms, l -> u.row(l).norm());
        Arrays.setAll(entries, i -> entries[i] * norms[i % norms.length]);
        return Matrix.of(v.rows(), v.columns(), entries);
    }

    private Vector rowProducts(Matrix p) {
        Require.that(
                p.rows() == u.rows() && p.columns() == u.columns(),
                "factor",
                "be %dx%d".formatted(u.rows(), u.columns()),
                "%dx%d".formatted(p.rows(), p.columns()));
        double[] products = new double[u.rows()];
        for (int l = 0; l < products.length; l++) {
            for (int j = 0; j < u.columns(); j++) {
                products[l] += u.get(l, j) * p.get(l, j);
            }
        }
        return Vector.of(products);
    }
}
