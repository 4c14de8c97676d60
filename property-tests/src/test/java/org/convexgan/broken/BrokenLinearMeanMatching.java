package org.convexgan.broken;

import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.Answer;
import org.convexgan.problem.MeanMatchingLinearGenerator;
import org.convexgan.problem.Point;
import org.convexgan.wgan.LinearMeanShrinkage;

/** Wrong ways to shrink a sum through a linear generator. */
public enum BrokenLinearMeanMatching implements Mutant<MeanMatchingLinearGenerator> {
    IGNORES_ZERO_NOISE_SUM("answers W = 0 where z = 0 makes the problem infeasible", Check.STATUS) {
        @Override
        public Answer solve(MeanMatchingLinearGenerator problem) {
            return problem.feasibility().isInfeasible()
                    ? Answer.optimal(Point.of(
                            "W",
                            Matrix.zeros(
                                    problem.noise().columns(),
                                    problem.realData().columns())))
                    : new LinearMeanShrinkage().solve(problem);
        }
    },
    ALWAYS_INFEASIBLE_WITHOUT_NOISE_SUM("calls z = 0 infeasible even where nothing has to be matched", Check.STATUS) {
        @Override
        public Answer solve(MeanMatchingLinearGenerator problem) {
            return problem.noise().columnSums().maxAbs() == 0
                    ? Answer.infeasible(problem.feasibility())
                    : new LinearMeanShrinkage().solve(problem);
        }
    },
    DIVIDES_BY_NORM("||z|| in place of ||z||^2", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(MeanMatchingLinearGenerator problem) {
            return scaled(problem, problem.noise().columnSums().norm());
        }
    },
    MEAN_OF_NOISE("z/n_f in place of z", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(MeanMatchingLinearGenerator problem) {
            return scaled(problem, problem.noise().rows());
        }
    },
    REGULARIZER_WITHOUT_HALF("reports beta_g ||W||^2", Check.VALUE) {
        @Override
        public Answer solve(MeanMatchingLinearGenerator problem) {
            Answer right = new LinearMeanShrinkage().solve(problem);
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

    BrokenLinearMeanMatching(String fault, Check intended) {
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

    private static Answer scaled(MeanMatchingLinearGenerator problem, double factor) {
        Answer right = new LinearMeanShrinkage().solve(problem);
        return right.status() == Answer.Status.INFEASIBLE
                ? right
                : Answer.optimal(Point.of("W", right.primal().matrix("W").times(factor)));
    }
}
