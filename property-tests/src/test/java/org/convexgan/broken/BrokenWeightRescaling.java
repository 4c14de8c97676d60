package org.convexgan.broken;

import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.WeightRescaling;
import org.convexgan.wgan.BalancedRescaling;

/** Wrong scalings of one neuron. */
public enum BrokenWeightRescaling implements Mutant<WeightRescaling> {
    INVERTED("1/alpha in place of alpha", Check.GAP) {
        @Override
        public Answer solve(WeightRescaling problem) {
            return alpha(problem, 1 / right(problem));
        }
    },
    FACTOR_TWO_DROPPED("reports ||u|| |v|", Check.VALUE) {
        @Override
        public Answer solve(WeightRescaling problem) {
            return Answer.optimal(
                    Point.of("alpha", Vector.of(right(problem))), Point.EMPTY, problem.uNorm() * problem.vNorm());
        }
    },
    DEGREE_ONE_RULE("alpha = (|v|/||u||)^(1/2) for the quadratic activation too", Check.GAP) {
        @Override
        public Answer solve(WeightRescaling problem) {
            return alpha(problem, Math.sqrt(problem.vNorm() / problem.uNorm()));
        }
    },
    NOT_RESCALED("alpha = 1", Check.GAP) {
        @Override
        public Answer solve(WeightRescaling problem) {
            return alpha(problem, 1);
        }
    };

    private final String fault;
    private final Check intended;

    BrokenWeightRescaling(String fault, Check intended) {
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

    private static double right(WeightRescaling problem) {
        return new BalancedRescaling().solve(problem).primal().vector("alpha").get(0);
    }

    private static Answer alpha(WeightRescaling problem, double alpha) {
        return Answer.optimal(Point.of("alpha", Vector.of(alpha)));
    }
}
