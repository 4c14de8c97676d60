package org.convexgan.broken;

import java.util.Arrays;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.NormConstrainedMean;
import org.convexgan.problem.Point;
import org.convexgan.wgan.CappedMeanShrinkage;

/** Wrong lengths of the matched sum under a norm-constrained discriminator. */
public enum BrokenNormConstrainedMean implements Mutant<NormConstrainedMean> {
    NO_CAP("matches s whatever it costs", Check.GAP) {
        @Override
        public Answer solve(NormConstrainedMean problem) {
            return length(problem, problem.realData().columnSums().norm());
        }
    },
    CAP_WITHOUT_HALF("n_f/beta_g in place of n_f/(2 beta_g)", Check.GAP) {
        @Override
        public Answer solve(NormConstrainedMean problem) {
            return length(problem, problem.rows() / problem.betaG());
        }
    },
    CAP_OF_ONE_ROW("1/(2 beta_g), forgetting the rows", Check.GAP) {
        @Override
        public Answer solve(NormConstrainedMean problem) {
            return length(problem, 1 / (2 * problem.betaG()));
        }
    },
    DUAL_TOO_LONG("v with norm 1 where the cap is not reached, scaled by 2", Check.DUAL_FEASIBILITY) {
        @Override
        public Answer solve(NormConstrainedMean problem) {
            Answer right = new CappedMeanShrinkage().solve(problem);
            return Answer.optimal(
                    right.primal(),
                    Point.of("v", right.dual().vector("v").times(2)),
                    right.claimedValue().orElseThrow());
        }
    };

    private final String fault;
    private final Check intended;

    BrokenNormConstrainedMean(String fault, Check intended) {
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

    private static Answer length(NormConstrainedMean problem, double cap) {
        Vector s = problem.realData().columnSums();
        double t = Math.min(s.norm(), cap);
        double[][] rows = new double[problem.rows()][];
        Arrays.fill(
                rows,
                s.norm() == 0
                        ? s.toArray()
                        : s.times(t / s.norm() / problem.rows()).toArray());
        return Answer.optimal(Point.of("G", Matrix.ofRows(rows)));
    }
}
