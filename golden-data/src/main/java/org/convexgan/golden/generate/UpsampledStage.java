package org.convexgan.golden.generate;

import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * The second stage of a progressive generator for images of one and of four pixels: the first stage outputs one number
 * a sample, upsampling repeats it four times. The data of the second stage have {@code S = H·diag(25, 9, 4, 1)·H'} for
 * the Hadamard matrix {@code H}, halved.
 */
final class UpsampledStage {
    static final String PROBLEM = "covariance-matching-linear-generator";

    private static final RationalMatrix DIRECTIONS =
            RationalMatrix.rows("1 1 1 1", "1 -1 1 -1", "1 1 -1 -1", "1 -1 -1 1");

    private UpsampledStage() {}

    /** Returns outputs of the first stage, six samples that sum to zero. */
    static RationalMatrix first() {
        return RationalMatrix.vector("3 -2 1 -1 -3 2");
    }

    static RationalMatrix ones() {
        return RationalMatrix.vector("1 1 1 1 1 1");
    }

    /** Returns {@code (up(g) columns)}. */
    static RationalMatrix latents(RationalMatrix... columns) {
        return RationalMatrix.of(6, 4 + columns.length, (i, j) -> j < 4 ? first().at(i) : columns[j - 4].at(i));
    }

    static CovarianceMatchingLinearGenerator problem(RationalMatrix latents, String beta) {
        RationalMatrix roots = RationalMatrix.diagonal("2.5 1.5 1 0.5");
        return CovarianceMatchingLinearGenerator.of(
                roots.times(DIRECTIONS.transpose()), latents, beta, "2", DIRECTIONS);
    }

    /** Returns the optimum with its dual point. */
    static Candidate optimum(CovarianceMatchingLinearGenerator problem) {
        return Candidate.of(problem.optimum()).dualMatrix("Y", problem.keptDirections());
    }

    /** Returns weights that the upsampled columns cancel: {@code ±size} for the first two pixels. */
    static RationalMatrix unseen(RationalMatrix latents, BigFraction size) {
        return RationalMatrix.of(
                latents.columns(), 4, (i, j) -> i == 0 ? size : i == 1 ? size.negate() : BigFraction.ZERO);
    }

    /**
     * Returns weights that keep {@code σ} for {@code (σ² − β)^(1/2)} along two directions, from the first pixel and a
     * column orthogonal to the images.
     */
    static Candidate hardThreshold(CovarianceMatchingLinearGenerator problem, RationalMatrix column) {
        RationalMatrix left = RationalMatrix.of(
                problem.noise().columns(), 2, (i, j) -> i == 4 * j ? BigFraction.ONE : BigFraction.ZERO);
        return Candidate.matrix(
                "W",
                problem.spectrum()
                        .root(
                                left,
                                List.of(first().squaredNorm(), column.squaredNorm()),
                                lambda -> problem.excess(lambda).signum() > 0 ? lambda : BigFraction.ZERO));
    }
}
