package org.convexgan.broken;

import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.OneDimensionalRelu;
import org.convexgan.problem.Point;

/** Wrong optima of the toy of Figure 1. */
public enum BrokenFigureOne implements Mutant<OneDimensionalRelu> {
    NEVER_COLLAPSES("w = x", Check.GAP) {
        @Override
        public Answer solve(OneDimensionalRelu problem) {
            return Answer.optimal(Point.of("w", problem.realData()));
        }
    },
    ALWAYS_COLLAPSED("w = 0", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(OneDimensionalRelu problem) {
            return Answer.optimal(Point.of("w", Vector.zeros(2)));
        }
    },
    COLLAPSES_AT_TWO("each point moves by beta/2", Check.GAP) {
        @Override
        public Answer solve(OneDimensionalRelu problem) {
            return Answer.optimal(Point.of("w", problem.realData().times(Math.max(0, 1 - problem.beta() / 2))));
        }
    },
    COLLAPSES_AT_HALF("each point moves by 2 beta", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(OneDimensionalRelu problem) {
            return Answer.optimal(Point.of("w", problem.realData().times(Math.max(0, 1 - 2 * problem.beta()))));
        }
    };

    private final String fault;
    private final Check intended;

    BrokenFigureOne(String fault, Check intended) {
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
