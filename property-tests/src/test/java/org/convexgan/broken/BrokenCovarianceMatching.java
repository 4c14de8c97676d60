package org.convexgan.broken;

import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.CovarianceMatching;
import org.convexgan.problem.Point;
import org.convexgan.wgan.SpectralThresholding;

/** Wrong ways to threshold a spectrum. */
public enum BrokenCovarianceMatching implements Mutant<CovarianceMatching> {
    HARD_THRESHOLD("keeps sigma where sigma^2 > beta", Check.GAP) {
        @Override
        public Answer solve(CovarianceMatching problem) {
            return spectrum(problem, (sigma, beta) -> sigma * sigma > beta ? sigma : 0);
        }
    },
    THRESHOLDS_SIGMA_BY_ROOT_BETA("(sigma - sqrt(beta))_+", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(CovarianceMatching problem) {
            return spectrum(problem, (sigma, beta) -> Math.max(0, sigma - Math.sqrt(beta)));
        }
    },
    THRESHOLDS_SIGMA_BY_BETA("(sigma - beta)_+", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(CovarianceMatching problem) {
            return spectrum(problem, (sigma, beta) -> Math.max(0, sigma - beta));
        }
    },
    BETA_SQUARED("beta^2 in place of beta", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(CovarianceMatching problem) {
            return spectrum(problem, (sigma, beta) -> Math.sqrt(Math.max(0, sigma * sigma - beta * beta)));
        }
    },
    NO_SQUARE_ROOT("sigma^2 - beta without the root", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(CovarianceMatching problem) {
            return spectrum(problem, (sigma, beta) -> Math.max(0, sigma * sigma - beta));
        }
    },
    RIGHT_VECTORS_TRANSPOSED("V in place of its transpose", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(CovarianceMatching problem) {
            SymmetricEigen s = SymmetricEigen.of(problem.realData().gram());
            return reply(
                    problem, s.values(), s.vectors(), (sigma, beta) -> Math.sqrt(Math.max(0, sigma * sigma - beta)));
        }
    },
    TRUNCATES_THE_INFEASIBLE("keeps as many directions as there are rows when that is too few", Check.STATUS) {
        @Override
        public Answer solve(CovarianceMatching problem) {
            return spectrum(problem, (sigma, beta) -> Math.sqrt(Math.max(0, sigma * sigma - beta)));
        }
    },
    DUAL_SIGN_DROPPED("Y = -V_k V_k^T", Check.DUAL_FEASIBILITY) {
        @Override
        public Answer solve(CovarianceMatching problem) {
            Answer right = new SpectralThresholding().solve(problem);
            return right.status() == Answer.Status.INFEASIBLE
                    ? right
                    : Answer.optimal(
                            right.primal(),
                            Point.of("Y", right.dual().matrix("Y").times(-1)),
                            right.claimedValue().orElseThrow());
        }
    },
    ZERO("G = 0", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(CovarianceMatching problem) {
            return Answer.optimal(Point.of(
                    "G", Matrix.zeros(problem.rows(), problem.realData().columns())));
        }
    };

    private final String fault;
    private final Check intended;

    BrokenCovarianceMatching(String fault, Check intended) {
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

    private static Answer spectrum(CovarianceMatching problem, DoubleBinaryOperator shrink) {
        SymmetricEigen s = SymmetricEigen.of(problem.realData().gram());
        return reply(problem, s.values(), s.vectors().transpose(), shrink);
    }

    private static Answer reply(
            CovarianceMatching problem, Vector squares, Matrix rightFactor, DoubleBinaryOperator shrink) {
        int kept = Math.min(problem.rows(), squares.size());
        double[] values = IntStream.range(0, kept)
                .mapToDouble(i -> shrink.applyAsDouble(Math.sqrt(Math.max(0, squares.get(i))), problem.beta()))
                .toArray();
        return Answer.optimal(Point.of(
                "G", Matrix.diagonal(problem.rows(), squares.size(), values).times(rightFactor)));
    }
}
