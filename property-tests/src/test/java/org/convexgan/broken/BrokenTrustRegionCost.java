package org.convexgan.broken;

import org.convexgan.dualing.SteepestStep;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.TrustRegionCost;

/** Wrong steps of the linearized cost. */
public enum BrokenTrustRegionCost implements Mutant<TrustRegionCost> {
    PRINTED_LENGTH("a step of length 2*delta, as the text says", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(TrustRegionCost problem) {
            return step(right(problem).times(2 * problem.delta() / problem.radius()));
        }
    },
    PRINTED_LENGTH_OF_SHORT_STEPS("the same where it stays within the region", Check.GAP) {
        @Override
        public Answer solve(TrustRegionCost problem) {
            return step(right(problem).times(Math.min(1, 2 * problem.delta() / problem.radius())));
        }
    },
    REGION_WITHOUT_HALF("region |s|^2 <= delta", Check.GAP) {
        @Override
        public Answer solve(TrustRegionCost problem) {
            return step(right(problem).times(Math.sqrt(0.5)));
        }
    },
    GRADIENT_NOT_NORMALIZED("s = -sqrt(2 delta) * gradient", Check.GAP) {
        @Override
        public Answer solve(TrustRegionCost problem) {
            double length = Math.min(1, 1 / Math.max(problem.gradient().norm(), Double.MIN_NORMAL));
            return step(problem.gradient()
                    .times(-problem.radius()
                            * length
                            * Math.min(1, problem.gradient().norm())));
        }
    },
    ASCENT("a step along the gradient", Check.GAP) {
        @Override
        public Answer solve(TrustRegionCost problem) {
            return step(right(problem).times(-1));
        }
    },
    NO_RESULT_AT_STATIONARY_POINTS("0/0 for a zero gradient, reported as infeasible", Check.STATUS) {
        @Override
        public Answer solve(TrustRegionCost problem) {
            return problem.gradient().maxAbs() == 0
                    ? Answer.infeasible(problem.feasibility())
                    : new SteepestStep().solve(problem);
        }
    },
    VALUE_WITHOUT_COST("the change of the model as its value", Check.VALUE) {
        @Override
        public Answer solve(TrustRegionCost problem) {
            Vector s = right(problem);
            return Answer.optimal(
                    Point.of("s", s), Point.EMPTY, problem.gradient().dot(s));
        }
    };

    private final String fault;
    private final Check intended;

    BrokenTrustRegionCost(String fault, Check intended) {
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

    private static Vector right(TrustRegionCost problem) {
        return new SteepestStep().solve(problem).primal().vector("s");
    }

    private static Answer step(Vector s) {
        return Answer.optimal(Point.of("s", s));
    }
}
