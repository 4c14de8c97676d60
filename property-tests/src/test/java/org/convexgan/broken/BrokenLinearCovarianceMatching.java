package org.convexgan.broken;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.problem.Answer;
import org.convexgan.problem.CovarianceMatchingLinearGenerator;
import org.convexgan.problem.Point;
import org.convexgan.wgan.LinearSpectralThresholding;

/** Wrong ways to invert the noise and threshold the spectrum. */
public enum BrokenLinearCovarianceMatching implements Mutant<CovarianceMatchingLinearGenerator> {
    SYMMETRIC_INVERSE_ROOT("(Z^T Z)^{-1/2} as a symmetric matrix, as eq. 15 is printed", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(CovarianceMatchingLinearGenerator problem) {
            return PrintedEquation15.solve(problem);
        }
    },
    DIVIDES_TWICE("Lambda^{-2} from mixing the two decompositions of footnote 4", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(CovarianceMatchingLinearGenerator problem) {
            return scaled(
                    problem,
                    lambda -> 1 / (lambda * lambda),
                    (sigma, beta) -> Math.sqrt(Math.max(0, sigma * sigma - beta)));
        }
    },
    HARD_THRESHOLD("keeps sigma where sigma^2 > beta", Check.GAP) {
        @Override
        public Answer solve(CovarianceMatchingLinearGenerator problem) {
            return scaled(problem, lambda -> 1 / lambda, (sigma, beta) -> sigma * sigma > beta ? sigma : 0);
        }
    },
    TRUNCATES_THE_INFEASIBLE("drops the directions for which rank Z is too small", Check.STATUS) {
        @Override
        public Answer solve(CovarianceMatchingLinearGenerator problem) {
            return scaled(problem, lambda -> 1 / lambda, (sigma, beta) -> Math.sqrt(Math.max(0, sigma * sigma - beta)));
        }
    },
    COUNTS_TIES("demands rank Z >= #{sigma^2 >= beta}", Check.STATUS) {
        @Override
        public Answer solve(CovarianceMatchingLinearGenerator problem) {
            long needed = SymmetricEigen.of(problem.realData().gram())
                    .count(lambda -> lambda >= problem.beta() * (1 - Tolerance.TIE));
            return needed > ThinSvd.of(problem.noise()).rank()
                    ? Answer.infeasible(problem.feasibility())
                    : new LinearSpectralThresholding().solve(problem);
        }
    },
    REGULARIZER_WITHOUT_HALF("reports beta_g ||ZW||^2", Check.VALUE) {
        @Override
        public Answer solve(CovarianceMatchingLinearGenerator problem) {
            Answer right = new LinearSpectralThresholding().solve(problem);
            return right.status() == Answer.Status.INFEASIBLE
                    ? right
                    : Answer.optimal(
                            right.primal(),
                            right.dual(),
                            2 * right.claimedValue().orElseThrow());
        }
    };

    private final String fault;
    private final Check intended;

    BrokenLinearCovarianceMatching(String fault, Check intended) {
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

    private static Answer scaled(
            CovarianceMatchingLinearGenerator problem, DoubleUnaryOperator inverse, DoubleBinaryOperator shrink) {
        ThinSvd noise = ThinSvd.of(problem.noise());
        SymmetricEigen s = SymmetricEigen.of(problem.realData().gram());
        int kept = Math.min(noise.rank(), s.values().size());
        double[] weights = IntStream.range(0, kept)
                .mapToDouble(i -> inverse.applyAsDouble(noise.values().get(i))
                        * shrink.applyAsDouble(Math.sqrt(Math.max(0, s.value(i + 1))), problem.beta()))
                .toArray();
        return Answer.optimal(Point.of(
                "W",
                noise.right()
                        .times(Matrix.diagonal(noise.values().size(), s.values().size(), weights))
                        .times(s.vectors().transpose())));
    }
}
