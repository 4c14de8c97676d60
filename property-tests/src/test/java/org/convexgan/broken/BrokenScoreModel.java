package org.convexgan.broken;

import org.convexgan.dualing.SecularNewton;
import org.convexgan.dualing.SteepestStep;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.LogisticLoss;
import org.convexgan.problem.Point;
import org.convexgan.problem.TrustRegionCost;
import org.convexgan.problem.TrustRegionScore;

/** Steps that do not belong to the model with linearized scores. */
public enum BrokenScoreModel implements Mutant<TrustRegionScore> {
    STEP_OF_THE_COST_MODEL("the step of the linearized cost", Check.GAP) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            Vector u = problem.signedScores().map(score -> LogisticLoss.sigmoid(-score));
            Vector gradient = problem.direction(problem.multipliers(u, 0)).times(-1);
            return Answer.optimal(new SteepestStep()
                    .solve(new TrustRegionCost(problem.w(), gradient, 0, problem.delta()))
                    .primal());
        }
    },
    NO_STEP("no step, where both models are exact", Check.GAP) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            return Answer.optimal(Point.of("s", problem.w().times(0)));
        }
    },
    BEYOND_THE_REGION("the region doubled, because the score model is trusted further", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(TrustRegionScore problem) {
            return Answer.optimal(new SecularNewton()
                    .solve(new TrustRegionScore(
                            problem.w(),
                            problem.realScores(),
                            problem.generatedScores(),
                            problem.realJacobian(),
                            problem.generatedJacobian(),
                            problem.c(),
                            2 * problem.delta()))
                    .primal());
        }
    };

    private final String fault;
    private final Check intended;

    BrokenScoreModel(String fault, Check intended) {
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
}
