package org.convexgan.progressive;

import java.util.stream.DoubleStream;
import org.convexgan.certificate.Require;

/**
 * Disagreement of what an engine says about the images with what its judge finds, who multiplies {@code S = X_cᵀX_c}
 * itself with a few directions, in f64, and rounding of both taken off; each in units of the penalty. For small images
 * the judge forms S, and each number is what a direction could show at most: nothing below is left to chance.
 *
 * <pre>{@code
 * S·V = V·diag(θ) + R,  VᵀV = I,  VᵀR = 0,  ‖P·S·P‖₂ ≤ c,  P = I − VVᵀ        said
 * x = V·g, g standard normal;  w ⊥ V, ‖w‖ = 1;  m the mean;  N images          drawn and found
 * }</pre>
 *
 * <p>An error of spectral norm {@code e} in {@code VᵀSV = diag(θ)} or in {@code VᵀV = I} shows as {@code e·|ν|} or
 * more, {@code ν} standard normal, for each of two x: it passes for less than {@code t} with a probability of at most
 * {@code (0.8·t/e)²}. So does an R of norm e of which nothing is said; of an R that is said, only the lengths of two
 * {@code R·g} are compared.
 *
 * <p>Not seen of large images: a bound c that is too low in some directions which w, though drawn towards large eigenvalues, does not
 * meet; and an engine that knows the seed and errs where the probe does not look. It catches mistakes, not malice.
 *
 * @param mean {@code N·‖m − μ‖²}, {@code μ} the mean said
 * @param directions {@code ‖(VᵀV − I)·g‖·θ_1}
 * @param values {@code ‖VᵀSx − θ∘g‖}
 * @param residuals what {@code ‖P·S·x‖} exceeds {@code ‖R·g‖} by
 * @param complement what {@code ‖P·S·w‖} exceeds c by
 * @param trace what {@code tr S} is off {@code [Σθ, Σθ + rank·c]} by
 */
public record Probe(double mean, double directions, double values, double residuals, double complement, double trace) {
    public Probe {
        Require.nonNegative("mean", mean);
        Require.nonNegative("directions", directions);
        Require.nonNegative("values", values);
        Require.nonNegative("residuals", residuals);
        Require.nonNegative("complement", complement);
        Require.nonNegative("trace", trace);
    }

    /** Returns the largest of all. */
    public double largest() {
        return DoubleStream.of(mean, directions, values, residuals, complement, trace)
                .max()
                .orElseThrow();
    }
}
