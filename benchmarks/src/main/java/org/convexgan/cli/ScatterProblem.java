package org.convexgan.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convexgan.certificate.Tolerance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.CovarianceMatching;
import org.convexgan.problem.MeanAndCovarianceMatching;
import org.convexgan.problem.Problem;

/**
 * A formulation of Hidden Convexity whose optimum thresholds the spectrum of a scatter matrix, for as many generated as
 * real samples.
 *
 * <pre>{@code
 * COVARIANCE_MATCHING            XᵀX                  (HC, eq. 4)
 * MEAN_AND_COVARIANCE_MATCHING   XᵀX − s·sᵀ/n_r       (HC, eq. 11)
 * }</pre>
 */
enum ScatterProblem {
    COVARIANCE_MATCHING(Matrix::gram) {
        @Override
        Problem of(Matrix x, double beta) {
            return new CovarianceMatching(x, x.rows(), beta);
        }
    },
    MEAN_AND_COVARIANCE_MATCHING(ScatterProblem::centredScatter) {
        @Override
        Problem of(Matrix x, double beta) {
            return new MeanAndCovarianceMatching(x, x.rows(), beta);
        }
    };

    private final Function<Matrix, Matrix> scatter;

    ScatterProblem(Function<Matrix, Matrix> scatter) {
        this.scatter = scatter;
    }

    /** Returns the instance with data {@code x} and penalty {@code beta}. */
    abstract Problem of(Matrix x, double beta);

    /** Returns the eigenvalues that the optimum thresholds, descending. */
    Spectrum spectrum(Matrix x) {
        return new Spectrum(SymmetricEigen.of(scatter.apply(x)).values());
    }

    private static Matrix centredScatter(Matrix x) {
        Vector s = x.columnSums();
        return x.gram().minus(s.outer(s).times(1.0 / x.rows()));
    }

    /** Returns the wire name, e.g. {@code covariance-matching}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the wire names. */
    static String names() {
        return Arrays.stream(values()).map(ScatterProblem::toString).collect(Collectors.joining(", "));
    }

    /**
     * Eigenvalues of a positive semidefinite matrix.
     *
     * @param values descending
     */
    record Spectrum(Vector values) {

        /** Returns the number of eigenvalues above {@code beta}; differences of {@link Tolerance#TIE} do not count. */
        int above(double beta) {
            return (int) values.stream().filter(value -> value > beta + tie()).count();
        }

        /**
         * Returns the penalty {@code λ_{k+1}}, which keeps exactly {@code k} directions.
         *
         * @throws IllegalArgumentException if {@code λ_{k+1}} is 0 or equals {@code λ_k}; the message is rule and value,
         *     for the caller to name the argument
         */
        double penaltyKeeping(int k) {
            int rank = above(0);
            if (k < 0 || k >= rank) {
                throw new IllegalArgumentException(
                        "be >= 0 and below the rank %d of the scatter, but was %d".formatted(rank, k));
            }
            double penalty = values.get(k);
            if (above(penalty) != k) {
                throw new IllegalArgumentException(
                        "end at a gap of the spectrum, where eigenvalue k exceeds eigenvalue k + 1, but was " + k);
            }
            return penalty;
        }

        private double tie() {
            return Tolerance.TIE * values.maxAbs();
        }
    }
}
