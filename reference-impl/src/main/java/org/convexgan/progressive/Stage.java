package org.convexgan.progressive;

import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * The weights of a stage: {@code G = Z·W} with {@code W = A·Vᵀ}, and images {@code 1·μᵀ + G}.
 *
 * @param encoder {@code A}, {@code d_f×k}; its rows belong to the upsampled pixels of the stage before (if there is
 *     one), the noise columns, and the ones column
 * @param directions {@code V}, {@code d×k}
 * @param mean {@code μ}, d entries
 * @param noiseColumns how many noise columns this stage brings
 * @param hasOnes whether the last row of {@code A} belongs to a column of ones
 */
public record Stage(Matrix encoder, Directions directions, Vector mean, int noiseColumns, boolean hasOnes) {
    public Stage {
        Require.that(
                encoder.columns() == directions.count(),
                "encoder",
                "have %d columns".formatted(directions.count()),
                encoder.columns());
        Require.that(
                mean.size() == directions.columns().rows(),
                "mean",
                "have %d entries".formatted(directions.columns().rows()),
                mean.size());
        Require.atLeast("noiseColumns", noiseColumns, 0);
        Require.atLeast("pixel rows of the encoder", encoder.rows() - noiseColumns - (hasOnes ? 1 : 0), 0);
    }

    /** Returns the number of rows of the encoder that belong to pixels: 0, or as many as the stage has. */
    public int pixelRows() {
        return encoder.rows() - noiseColumns - (hasOnes ? 1 : 0);
    }

    /** Returns {@code W}, {@code d_f×d}: for small images. */
    public Matrix weights() {
        return encoder.times(directions.columns().transpose());
    }
}
