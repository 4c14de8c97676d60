package org.convexgan.broken;

import java.util.stream.IntStream;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.problem.Answer;
import org.convexgan.problem.NormConstrainedCovariance;
import org.convexgan.problem.Point;
import org.convexgan.wgan.SpectralLevelling;

/** Wrong levels of the spectrum under a norm-constrained discriminator. */
public enum BrokenNormConstrainedCovariance implements Mutant<NormConstrainedCovariance> {
    LEVEL_ONE_TOO_HIGH("tau = lambda_m in place of lambda_{m+1}", Check.GAP) {
        @Override
        public Answer solve(NormConstrainedCovariance problem) {
            return level(problem, problem.affordableRank() - 1);
        }
    },
    LEVEL_ONE_TOO_LOW("tau = lambda_{m+2}", Check.GAP) {
        @Override
        public Answer solve(NormConstrainedCovariance problem) {
            return level(problem, problem.affordableRank() + 1);
        }
    },
    NO_LEVEL("copies the data, tau = 0", Check.GAP) {
        @Override
        public Answer solve(NormConstrainedCovariance problem) {
            return level(problem, problem.realData().columns());
        }
    },
    DUAL_NOT_CAPPED("puts all of 1 - beta_g m on the next eigenvector", Check.DUAL_FEASIBILITY) {
        @Override
        public Answer solve(NormConstrainedCovariance problem) {
            Answer right = new SpectralLevelling().solve(problem);
            SymmetricEigen s = SymmetricEigen.of(problem.realData().gram());
            int d = s.values().size();
            int full = Math.min(problem.affordableRank(), d - 1);
            double[] weights = IntStream.range(0, d)
                    .mapToDouble(i -> i < full ? problem.betaG() : i == full ? 1 - problem.betaG() * full : 0)
                    .toArray();
            return Answer.optimal(
                    right.primal(),
                    Point.of(
                            "R",
                            s.vectors()
                                    .times(Matrix.diagonal(d, d, weights))
                                    .times(s.vectors().transpose())),
                    right.claimedValue().orElseThrow());
        }
    };

    private final String fault;
    private final Check intended;

    BrokenNormConstrainedCovariance(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return intended;
    }

    private static Answer level(NormConstrainedCovariance problem, int kept) {
        SymmetricEigen s = SymmetricEigen.of(problem.realData().gram());
        int d = s.values().size();
        double tau = Math.max(0, s.value(Math.max(0, Math.min(kept, problem.rows())) + 1));
        double[] roots = IntStream.range(0, Math.min(d, problem.rows()))
                .mapToDouble(i -> Math.sqrt(Math.max(0, s.value(i + 1) - tau)))
                .toArray();
        return Answer.optimal(Point.of(
                "G", Matrix.diagonal(problem.rows(), d, roots).times(s.vectors().transpose())));
    }
}
