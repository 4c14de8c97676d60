package org.convexgan.metrics;

import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;

/**
 * A mean and a covariance, the latter by a factor, so that singular covariances lose no digits.
 *
 * @param mean {@code m}, {@code d} entries
 * @param factor {@code F}, {@code r×d}, with the covariance {@code FᵀF}
 */
public record SampleMoments(Vector mean, Matrix factor) {
    private static final double ROUNDING = 1e-10;

    public SampleMoments {
        Require.that(
                factor.columns() == mean.size(),
                "factor",
                "have %d columns (size of mean)".formatted(mean.size()),
                factor.columns());
    }

    /**
     * Returns the moments of a Gaussian that is known.
     *
     * @param mean {@code d} entries
     * @param covariance {@code d×d}, symmetric and positive semidefinite up to rounding
     * @throws IllegalArgumentException if the shapes differ or the covariance has an eigenvalue below {@code −1e-10·‖covariance‖₂}
     */
    public static SampleMoments of(Vector mean, Matrix covariance) {
        Require.that(covariance.isSymmetric(ROUNDING * covariance.maxAbs()), "covariance", "be symmetric", covariance);
        SymmetricEigen eigen = SymmetricEigen.of(covariance);
        double least = eigen.values().get(covariance.rows() - 1);
        Require.that(
                least >= -ROUNDING * eigen.spectralNorm(),
                "covariance",
                "be positive semidefinite",
                "least eigenvalue " + least);
        return new SampleMoments(mean, eigen.map(lambda -> Math.sqrt(Math.max(0, lambda))));
    }

    /**
     * Returns the mean of samples and their unbiased covariance {@code XᵀX/(n−1)}, {@code X} centred.
     *
     * @param samples {@code n×d}, {@code n ≥ 2}
     */
    public static SampleMoments from(Matrix samples) {
        int n = samples.rows();
        Require.atLeast("samples.rows()", n, 2);
        Vector mean = samples.columnSums().times(1.0 / n);
        ThinSvd svd = ThinSvd.of(centred(samples, mean));
        int rank = svd.values().size();
        Vector deviations = svd.values().times(1 / Math.sqrt(n - 1));
        return new SampleMoments(
                mean,
                Matrix.diagonal(rank, rank, deviations.toArray())
                        .times(svd.right().transpose()));
    }

    private static Matrix centred(Matrix samples, Vector mean) {
        double[] entries = samples.toArray();
        for (int k = 0; k < entries.length; k++) {
            entries[k] -= mean.get(k % mean.size());
        }
        return Matrix.of(samples.rows(), samples.columns(), entries);
    }
}
