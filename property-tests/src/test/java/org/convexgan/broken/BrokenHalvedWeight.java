package org.convexgan.broken;

import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.problem.Answer;
import org.convexgan.problem.NormConstrainedCovariance;
import org.convexgan.wgan.SpectralLevelling;

/** Confusions of the penalties {@code β_g} and {@code β_g/2}; the problem's own weight is the latter. */
public enum BrokenHalvedWeight implements Mutant<NormConstrainedCovariance> {
    MINIMIZER_OF_TWICE_THE_WEIGHT("levels floor(1/beta_g) directions for floor(2/beta_g)", Check.GAP) {
        @Override
        public Answer solve(NormConstrainedCovariance problem) {
            return Answer.optimal(weighted(problem, 2).primal());
        }
    },
    MINIMIZER_OF_HALF_THE_WEIGHT("halves the weight once more", Check.GAP) {
        @Override
        public Answer solve(NormConstrainedCovariance problem) {
            return Answer.optimal(weighted(problem, 0.5).primal());
        }
    },
    DUAL_OF_TWICE_THE_WEIGHT("R <= beta_g I for R <= beta_g/2 I", Check.DUAL_FEASIBILITY) {
        @Override
        public Answer solve(NormConstrainedCovariance problem) {
            Answer right = weighted(problem, 1);
            return Answer.optimal(
                    right.primal(),
                    weighted(problem, 2).dual(),
                    right.claimedValue().orElseThrow());
        }
    },
    VALUE_WITH_TWICE_THE_WEIGHT("reports ||S - G'G|| + beta_g ||G||^2 at the right point", Check.VALUE) {
        @Override
        public Answer solve(NormConstrainedCovariance problem) {
            Answer right = weighted(problem, 1);
            return Answer.optimal(
                    right.primal(), right.dual(), scaled(problem, 2).objective(right.primal()));
        }
    };

    private final String fault;
    private final Check intended;

    BrokenHalvedWeight(String fault, Check intended) {
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

    private static NormConstrainedCovariance scaled(NormConstrainedCovariance problem, double factor) {
        return new NormConstrainedCovariance(problem.realData(), problem.rows(), factor * problem.betaG());
    }

    private static Answer weighted(NormConstrainedCovariance problem, double factor) {
        return new SpectralLevelling().solve(scaled(problem, factor));
    }
}
