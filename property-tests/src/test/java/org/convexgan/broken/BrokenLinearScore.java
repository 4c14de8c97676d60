package org.convexgan.broken;

import org.convexgan.dualing.DampedNewton;
import org.convexgan.dualing.SecularNewton;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.LogisticDual;
import org.convexgan.problem.Point;
import org.convexgan.problem.TrustRegionScore;

/** Wrong reductions of Claim 2 to Claim 1. */
public enum BrokenLinearScore implements Mutant<TrustRegionScore> {
    REDUCES_ALWAYS("the optimum of Claim 1, whatever the region", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            return Answer.optimal(Point.of("s", optimum(problem).minus(problem.w())));
        }
    },
    WEIGHTS_FOR_STEP("w* in place of w* - w", Check.GAP) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            return within(problem, optimum(problem));
        }
    },
    STEP_SHORTENED("the step to w*, shortened to the border of the region", Check.GAP) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            return within(problem, optimum(problem).minus(problem.w()));
        }
    },
    MULTIPLIERS_OF_CLAIM_ONE("the multipliers of Claim 1, and none of the region", Check.GAP) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            Answer right = new SecularNewton().solve(problem);
            Point dual = new DampedNewton().solve(linear(problem)).dual();
            Vector scaled = linear(problem).scaledMultipliers(dual);
            return Answer.optimal(
                    right.primal(),
                    problem.multipliers(scaled, 0),
                    right.claimedValue().orElseThrow());
        }
    };

    private final String fault;
    private final Check intended;

    BrokenLinearScore(String fault, Check intended) {
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

    private static LogisticDual linear(TrustRegionScore problem) {
        return new LogisticDual(problem.realJacobian(), problem.generatedJacobian(), problem.c());
    }

    private static Vector optimum(TrustRegionScore problem) {
        return new DampedNewton().solve(linear(problem)).primal().vector("w");
    }

    private static Answer within(TrustRegionScore problem, Vector s) {
        double length = Math.max(s.norm(), Double.MIN_NORMAL);
        return Answer.optimal(Point.of("s", s.times(Math.min(1, problem.radius() / length))));
    }
}
