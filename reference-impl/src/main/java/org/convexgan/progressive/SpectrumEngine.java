package org.convexgan.progressive;

import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.jspecify.annotations.Nullable;

/** Who does the arithmetic on the data; all engines are judged by the same certificates. */
public interface SpectrumEngine {
    /** Returns a name for tables, e.g. {@code "reference"}. */
    String name();

    /** Returns the unit roundoff of products with the data: {@code 2^-53} or {@code 2^-24}. */
    double unitRoundoff();

    /** Returns the largest d whose scatter is formed to judge a stage exactly; beyond it the norm is bounded. */
    default int exactColumns() {
        return 400;
    }

    /**
     * Computes the k leading directions of the centred data and {@code k + 1} singular values.
     *
     * @param rows the data, not centred
     * @param k {@code 1 ≤ k < min(N, d)}
     * @param start orthonormal directions to start from, with the side and channels of the data, or null; an engine
     *     that needs none ignores them
     * @param relativeTolerance largest relative error of {@code σ_{k+1}²} aimed at, finite and {@code > 0}; what was
     *     reached is in the answer
     * @throws IllegalArgumentException if an argument breaks its condition
     */
    Spectrum leading(PixelRows rows, int k, @Nullable Directions start, double relativeTolerance);

    /**
     * Returns {@code X_cᵀ·(X_c·B)} for {@code X_c = X − 1·μᵀ}, without forming {@code X_cᵀX_c}.
     *
     * @param rows the data, not centred
     * @param mean {@code μ}, d entries
     * @param block {@code B}, d rows
     */
    Matrix scatter(PixelRows rows, Vector mean, Matrix block);
}
