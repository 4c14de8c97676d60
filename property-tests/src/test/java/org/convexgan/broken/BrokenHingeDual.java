package org.convexgan.broken;

import org.convexgan.dualing.BoxPathFollowing;
import org.convexgan.dualing.DampedNewton;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.HingeDual;
import org.convexgan.problem.LogisticDual;
import org.convexgan.problem.Point;

/** Wrong discriminators of the hinge loss. */
public enum BrokenHingeDual implements Mutant<HingeDual> {
    LOGISTIC_WEIGHTS("weights of the logistic loss", Check.GAP) {
        @Override
        public Answer solve(HingeDual problem) {
            return Answer.optimal(new DampedNewton()
                    .solve(new LogisticDual(problem.realData(), problem.generated(), problem.c()))
                    .primal());
        }
    },
    MULTIPLIERS_AT_ENDS("every multiplier at an end of its box", Check.GAP) {
        @Override
        public Answer solve(HingeDual problem) {
            return scaled(
                    problem, problem.scaledMultipliers(right(problem).dual()).map(Math::rint));
        }
    },
    MULTIPLIERS_INTERIOR("no multiplier at an end, as for the logistic loss", Check.GAP) {
        @Override
        public Answer solve(HingeDual problem) {
            return scaled(
                    problem,
                    problem.scaledMultipliers(right(problem).dual()).map(u -> Math.min(0.99, Math.max(0.01, u))));
        }
    },
    BOX_TWICE_TOO_WIDE("multipliers in [0, 1/n]", Check.DUAL_FEASIBILITY) {
        @Override
        public Answer solve(HingeDual problem) {
            return scaled(
                    problem, problem.scaledMultipliers(right(problem).dual()).times(2));
        }
    },
    HALF_THE_COUNT("1/n in place of 1/(2n) before the losses", Check.GAP) {
        @Override
        public Answer solve(HingeDual problem) {
            return Answer.optimal(right(problem.on(problem.realData(), problem.generated(), problem.c() / 2))
                    .primal());
        }
    },
    WEIGHTS_WITHOUT_C("w = sum lambda x - sum lambda G without 1/C", Check.GAP) {
        @Override
        public Answer solve(HingeDual problem) {
            return Answer.optimal(
                    Point.of("w", problem.weights(right(problem).dual()).times(problem.c())));
        }
    },
    VALUE_WITHOUT_REGULARIZER("reports the mean loss", Check.VALUE) {
        @Override
        public Answer solve(HingeDual problem) {
            Answer right = right(problem);
            Vector w = right.primal().vector("w");
            return Answer.optimal(
                    right.primal(), Point.EMPTY, right.claimedValue().orElseThrow() - problem.c() * w.dot(w) / 2);
        }
    };

    private final String fault;
    private final Check intended;

    BrokenHingeDual(String fault, Check intended) {
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

    private static Answer right(HingeDual problem) {
        return new BoxPathFollowing().solve(problem);
    }

    private static Answer scaled(HingeDual problem, Vector u) {
        Answer right = right(problem);
        return Answer.optimal(
                right.primal(), problem.multipliers(u), right.claimedValue().orElseThrow());
    }
}
