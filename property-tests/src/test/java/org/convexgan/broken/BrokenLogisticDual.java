package org.convexgan.broken;

import org.convexgan.dualing.DampedNewton;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.LogisticDual;
import org.convexgan.problem.Point;

/** Wrong discriminators, multipliers and values of Claim 1. */
public enum BrokenLogisticDual implements Mutant<LogisticDual> {
    HALF_THE_COUNT("1/n in place of 1/(2n) before the losses", Check.GAP) {
        @Override
        public Answer solve(LogisticDual problem) {
            return Answer.optimal(right(with(problem, problem.c() / 2)).primal());
        }
    },
    ENTROPY_IN_BITS("logarithms to base 2", Check.VALUE) {
        @Override
        public Answer solve(LogisticDual problem) {
            return valued(problem, right(problem).claimedValue().orElseThrow() / Math.log(2));
        }
    },
    PLUS_SQUARED_NORM("+1/(2C) for -1/(2C) in the dual objective, as in (20)", Check.VALUE) {
        @Override
        public Answer solve(LogisticDual problem) {
            Vector w = right(problem).primal().vector("w");
            return valued(problem, right(problem).claimedValue().orElseThrow() + problem.c() * w.dot(w));
        }
    },
    WEIGHTS_WITHOUT_C("w = sum lambda x - sum lambda G without 1/C", Check.GAP) {
        @Override
        public Answer solve(LogisticDual problem) {
            return weights(problem.weights(right(problem).dual()).times(problem.c()));
        }
    },
    GENERATED_SAMPLES_ADDED("w = (sum lambda x + sum lambda G)/C", Check.GAP) {
        @Override
        public Answer solve(LogisticDual problem) {
            Point dual = right(problem).dual();
            return weights(problem.on(problem.realData(), problem.generated().times(-1), problem.c())
                    .weights(dual));
        }
    },
    BORDER_AVOIDED("multipliers kept a hundredth away from the ends of the box, for fear of log 0", Check.GAP) {
        @Override
        public Answer solve(LogisticDual problem) {
            return scaled(problem, scaled(problem).map(u -> Math.min(0.99, Math.max(0.01, u))));
        }
    },
    BOX_TWICE_TOO_WIDE("multipliers in [0, 1/n]", Check.DUAL_FEASIBILITY) {
        @Override
        public Answer solve(LogisticDual problem) {
            return scaled(problem, scaled(problem).times(2));
        }
    },
    FIXED_MULTIPLIERS("lambda = 1/(4n): the mean discrepancy alone", Check.GAP) {
        @Override
        public Answer solve(LogisticDual problem) {
            return scaled(problem, scaled(problem).map(u -> 0.5));
        }
    },
    WEIGHTS_OF_FIXED_MULTIPLIERS("w from lambda = 1/(4n): one step of the discriminator", Check.GAP) {
        @Override
        public Answer solve(LogisticDual problem) {
            return weights(problem.weights(problem.multipliers(scaled(problem).map(u -> 0.5))));
        }
    },
    CLASSES_EQUALLY_WEIGHTED("1/(2 n_x) and 1/(2 n_z) for unequal counts", Check.GAP) {
        @Override
        public Answer solve(LogisticDual problem) {
            return Answer.optimal(right(problem.on(
                            repeated(problem.realData(), problem.generated().rows()),
                            repeated(problem.generated(), problem.realData().rows()),
                            problem.c()))
                    .primal());
        }
    },
    SMALL_C_IGNORED("regularizer of at least 1/100", Check.GAP) {
        @Override
        public Answer solve(LogisticDual problem) {
            return Answer.optimal(
                    right(with(problem, Math.max(problem.c(), 0.01))).primal());
        }
    };

    private final String fault;
    private final Check intended;

    BrokenLogisticDual(String fault, Check intended) {
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

    private static Answer right(LogisticDual problem) {
        return new DampedNewton().solve(problem);
    }

    private static LogisticDual with(LogisticDual problem, double c) {
        return problem.on(problem.realData(), problem.generated(), c);
    }

    private static Answer weights(Vector w) {
        return Answer.optimal(Point.of("w", w));
    }

    private static Answer valued(LogisticDual problem, double value) {
        return Answer.optimal(right(problem).primal(), Point.EMPTY, value);
    }

    private static Vector scaled(LogisticDual problem) {
        return problem.scaledMultipliers(right(problem).dual());
    }

    private static Answer scaled(LogisticDual problem, Vector u) {
        Answer right = right(problem);
        return Answer.optimal(
                right.primal(), problem.multipliers(u), right.claimedValue().orElseThrow());
    }

    private static Matrix repeated(Matrix samples, int times) {
        Matrix all = samples;
        for (int i = 1; i < times; i++) {
            all = all.above(samples);
        }
        return all;
    }
}
