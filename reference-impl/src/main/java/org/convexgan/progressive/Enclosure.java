package org.convexgan.progressive;

import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Products;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;

/**
 * All of {@code S = X_cᵀX_c} that a judge of small corrections to it needs, so that the data need not be read again.
 *
 * <pre>{@code
 * S·V = V·diag(θ) + R,  VᵀR = 0,  λ_max(P·S·P) bounded,  P = I − VVᵀ        V: the directions of the spectrum, d×p
 * }</pre>
 *
 * @param values {@code θ}, p of them
 * @param coupling {@code RᵀR}, {@code p×p}
 * @param complement bounds on {@code λ_max(P·S·P)}
 * @param rounding allowance for how far, in the spectral norm, rounded products may have put all this from S, {@code ≥ 0}
 */
public record Enclosure(Vector values, Matrix coupling, SpectralBound complement, double rounding) {
    public Enclosure {
        Require.nonNegative("rounding", rounding);
        Require.that(
                coupling.rows() == values.size() && coupling.columns() == values.size(),
                "coupling",
                "be %1$dx%1$d".formatted(values.size()),
                coupling.shape());
    }

    /** Describes what is known exactly, or in f64. */
    public Enclosure(Vector values, Matrix coupling, SpectralBound complement) {
        this(values, coupling, complement, 0);
    }

    /**
     * Describes a subspace by Ritz vectors and their images; what is left off the diagonal counts as rounding.
     *
     * @param v orthonormal Ritz vectors, d×p
     * @param image {@code S·V}
     * @param rounding of the images
     */
    static Enclosure measured(Matrix v, Matrix image, SpectralBound complement, double rounding) {
        Matrix inside = Products.transposed(v, image);
        int p = v.columns();
        double[] values =
                IntStream.range(0, p).mapToDouble(i -> inside.get(i, i)).toArray();
        Matrix residuals = image.minus(Products.of(v, inside));
        return new Enclosure(
                Vector.of(values),
                Products.transposed(residuals, residuals),
                complement,
                rounding + inside.minus(Matrix.diagonal(p, p, values)).frobeniusNorm());
    }

    /**
     * Bounds an eigenvalue of S.
     *
     * @param i counted from 1, {@code i ≤ p}; {@code θ} descends
     */
    SpectralBound eigenvalue(int i) {
        int p = values.size();
        double lower = values.get(i - 1);
        double upper = CoupledBlocks.upperBound(
                Matrix.diagonal(p, p, values.toArray()), lower, coupling, complement.upper(), i);
        return new SpectralBound(
                Math.max(0, lower - rounding), Math.max(0, upper + rounding), complement.failureProbability());
    }

    /** Returns {@code tr(V_kᵀ·S·V_k)}, {@code V_k} the first k columns of V. */
    double trace(int k) {
        return values.stream().limit(k).sum();
    }

    /**
     * Returns how far a trace lies outside of {@code [Σθ, Σθ + rank·c]}; negative if inside. The rank is that of {@code P·S·P}, which
     * may be that of S where V does not span what S does.
     */
    double excessOfTrace(double trace, PixelRows rows) {
        long rank = Math.max(0, Math.min(rows.columns() - values.size(), rows.rows() - 1));
        double least = values.sum();
        double most = least + rank * complement.upper();
        return Math.max(least - trace, trace - most);
    }

    /** Returns the multiple by a positive factor: of sums over other numbers of images. */
    Enclosure times(double factor) {
        return new Enclosure(
                values.times(factor),
                coupling.times(factor * factor),
                new SpectralBound(
                        factor * complement.lower(), factor * complement.upper(), complement.failureProbability()),
                factor * rounding);
    }

    /**
     * Bounds {@code ‖S − V_k·C·V_kᵀ‖₂}, {@code V_k} the first columns of V.
     *
     * @param subtracted {@code C}, symmetric, {@code k×k} with {@code k ≤ p}
     */
    SpectralBound normWithout(Matrix subtracted) {
        int p = values.size();
        double[] inside = new double[p * p];
        for (int i = 0; i < p; i++) {
            inside[i * p + i] = values.get(i);
        }
        for (int i = 0; i < subtracted.rows(); i++) {
            for (int j = 0; j < subtracted.columns(); j++) {
                inside[i * p + j] -= subtracted.get(i, j);
            }
        }
        Matrix rest = Matrix.of(p, p, inside);
        Vector found = SymmetricEigen.valuesOf(rest);
        double lower = Math.max(found.maxAbs(), complement.lower());
        double above = CoupledBlocks.upperBound(rest, found.get(0), coupling, complement.upper(), 1);
        double below = CoupledBlocks.upperBound(rest.times(-1), -found.get(p - 1), coupling, 0, 1);
        double upper = Math.max(lower, Math.max(above, below));
        return new SpectralBound(Math.max(0, lower - rounding), upper + rounding, complement.failureProbability());
    }
}
