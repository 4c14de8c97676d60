package org.convexgan.progressive;

import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Products;
import org.convexgan.linalg.SymmetricEigen;

/**
 * Compares what an engine says about small images with {@code S = X_cᵀX_c}, which the judge forms: in all directions, and
 * not by chance.
 *
 * <pre>{@code
 * ‖VᵀV − I‖₂·θ_1,   ‖VᵀSV − diag(θ)‖₂,   λ_max(R̂ᵀR̂ − RᵀR)^{1/2} for R̂ = P·S·V,   λ_max(P·S·P) − c
 * }</pre>
 *
 * <p>Each less what rounding may have added to it.
 */
final class ExactProbe {
    private static final double UNIT_ROUNDOFF = 0x1p-53;

    private ExactProbe() {}

    /**
     * Forms S and compares.
     *
     * @param rows few columns: S is decomposed
     * @param said about the images of {@code spectrum} and its directions, as sums over all images
     * @param penalty the unit of disagreement, {@code > 0}, for sums over all images
     */
    static Probe of(PixelRows rows, Spectrum spectrum, Enclosure said, double penalty) {
        Matrix v = spectrum.directions().columns();
        int p = v.columns();
        CentredRows centred = CentredRows.of(rows);
        HeldScatter s = HeldScatter.of(centred, rows.rows());
        Matrix image = s.times(v);
        Matrix inside = Products.transposed(v, image);
        Matrix skew = Products.transposed(v, v).minus(Matrix.identity(p));
        Matrix off = inside.minus(Matrix.diagonal(p, p, said.values().toArray()));
        double rounding = said.rounding() + s.rounding() + s.rounding(v);
        return new Probe(
                StageProbe.shift(rows, spectrum.mean(), centred.mean()) / penalty,
                Math.max(0, norm(skew) * said.values().maxAbs() - rounding) / penalty,
                Math.max(0, norm(off) - rounding) / penalty,
                residuals(image.minus(Products.of(v, inside)), said.coupling(), rounding) / penalty,
                Math.max(0, s.complement(v, image) - said.complement().upper() - rounding) / penalty,
                Math.max(0, said.excessOfTrace(s.trace(), rows) - p * rounding) / penalty);
    }

    private static double norm(Matrix symmetric) {
        return SymmetricEigen.of(symmetric).spectralNorm();
    }

    /** Of {@code R̂ + Δ} in place of R̂, rounding in Δ and of the product may be {@code 2·‖R̂‖·‖Δ‖ + ‖Δ‖² + d·u·‖R̂‖²_F}. */
    private static double residuals(Matrix found, Matrix coupling, double rounding) {
        double size = found.frobeniusNorm();
        double allowed = 2 * size * rounding + rounding * rounding + found.rows() * UNIT_ROUNDOFF * size * size;
        double excess = SymmetricEigen.of(Products.transposed(found, found).minus(coupling))
                .value(1);
        return Math.sqrt(Math.max(0, excess - allowed));
    }
}
