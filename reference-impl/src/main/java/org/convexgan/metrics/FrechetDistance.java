package org.convexgan.metrics;

import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;

/**
 * The Fréchet distance, squared as usual, of Gaussians with the means and covariances of two sets of samples.
 *
 * <pre>{@code
 * d² = |m₁ − m₂|² + tr A + tr B − 2 tr (A^{1/2}·B·A^{1/2})^{1/2}      (Dowson and Landau, 1982)
 *    = |m₁ − m₂|² + ‖F‖²_F + ‖H‖²_F − 2 ‖F·Hᵀ‖_*                      A = FᵀF, B = HᵀH   (ours)
 * }</pre>
 *
 * <p>The second line holds because {@code A^{1/2}·B·A^{1/2}} and {@code (F·Hᵀ)(F·Hᵀ)ᵀ} have the same non-zero eigenvalues. It takes no root of a matrix that
 * rounding may have made indefinite, so that singular covariances, such as those of fewer samples than features, are exact to rounding.
 *
 * <p>The distance of samples exceeds that of what they were drawn from by about {@code c/n}: compare only distances of equally many samples, or their
 * {@link Bootstrap} intervals, from which this bias is subtracted.
 */
public final class FrechetDistance {
    private FrechetDistance() {}

    /**
     * Returns {@code d²}; rounding may leave it slightly below 0 where the moments agree.
     *
     * @throws IllegalArgumentException if the numbers of features differ
     */
    public static double between(SampleMoments first, SampleMoments second) {
        Require.that(
                first.mean().size() == second.mean().size(),
                "second",
                "have %d features".formatted(first.mean().size()),
                second.mean().size());
        double shift = first.mean().minus(second.mean()).norm();
        Matrix f = first.factor();
        Matrix h = second.factor();
        double overlap = ThinSvd.of(f.times(h.transpose())).values().sum();
        return shift * shift + f.inner(f) + h.inner(h) - 2 * overlap;
    }

    /**
     * Measures two sets of samples with an interval; each resample draws both anew.
     *
     * @param features what the columns are, e.g. {@code "random-conv-64"}
     * @param real {@code n×d}, {@code n ≥ 2}
     * @param generated {@code m×d}, {@code m ≥ 2}
     */
    public static MeasuredDistance measure(String features, Matrix real, Matrix generated, Bootstrap bootstrap) {
        double value = between(SampleMoments.from(real), SampleMoments.from(generated));
        Interval interval = bootstrap.interval(
                value,
                random -> between(
                        SampleMoments.from(Bootstrap.resample(real, random)),
                        SampleMoments.from(Bootstrap.resample(generated, random))));
        return new MeasuredDistance("Frechet distance", features, real.rows(), generated.rows(), interval);
    }
}
