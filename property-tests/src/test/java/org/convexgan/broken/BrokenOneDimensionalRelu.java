package org.convexgan.broken;

import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.OneDimensionalRelu;
import org.convexgan.problem.Point;

/** Wrong ways to clip a sample. */
public enum BrokenOneDimensionalRelu implements Mutant<OneDimensionalRelu> {
    CLIPS_TOP_ONLY("lower threshold forgotten", Check.GAP) {
        @Override
        public Answer solve(OneDimensionalRelu problem) {
            return clip(problem, Double.MAX_VALUE, threshold(problem.realData(), problem.beta()));
        }
    },
    SOFT_THRESHOLDS("(|x| - c)_+ in place of min(|x|, c)", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(OneDimensionalRelu problem) {
            double low = threshold(problem.realData().times(-1), problem.beta());
            double high = threshold(problem.realData(), problem.beta());
            return reply(problem, problem.realData().map(x -> x > 0 ? Math.max(0, x - high) : Math.min(0, x + low)));
        }
    },
    SPENDS_HALF("beta/2 on each side", Check.GAP) {
        @Override
        public Answer solve(OneDimensionalRelu problem) {
            return clip(problem, problem.beta() / 2);
        }
    },
    SPENDS_TWICE("2 beta on each side", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(OneDimensionalRelu problem) {
            return clip(problem, 2 * problem.beta());
        }
    },
    MOVES_EVERY_POINT_BY_BETA("shrinks each point by beta towards 0", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(OneDimensionalRelu problem) {
            return reply(
                    problem, problem.realData().map(x -> Math.signum(x) * Math.max(0, Math.abs(x) - problem.beta())));
        }
    },
    ECHO("w = x", Check.GAP) {
        @Override
        public Answer solve(OneDimensionalRelu problem) {
            return reply(problem, problem.realData());
        }
    },
    ZERO("w = 0", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(OneDimensionalRelu problem) {
            return reply(problem, Vector.zeros(problem.realData().size()));
        }
    };

    private final String fault;
    private final Check intended;

    BrokenOneDimensionalRelu(String fault, Check intended) {
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

    private static Answer clip(OneDimensionalRelu problem, double budget) {
        return clip(problem, threshold(problem.realData().times(-1), budget), threshold(problem.realData(), budget));
    }

    private static Answer clip(OneDimensionalRelu problem, double low, double high) {
        return reply(problem, problem.realData().map(x -> Math.min(Math.max(x, -low), high)));
    }

    private static Answer reply(OneDimensionalRelu problem, Vector w) {
        return Answer.optimal(Point.of("w", w));
    }

    /** Returns {@code c ≥ 0} with {@code Σ(y_i − c)_+ = budget} by bisection, or 0. */
    private static double threshold(Vector y, double budget) {
        double low = 0;
        double high = y.maxAbs();
        for (int i = 0; i < 200; i++) {
            double c = (low + high) / 2;
            if (y.map(t -> Math.max(0, t - c)).sum() > budget) {
                low = c;
            } else {
                high = c;
            }
        }
        return high;
    }
}
