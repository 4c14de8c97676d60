package org.convexgan.broken;

import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.BentMapping;
import org.convexgan.overparam.GeneralGda;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.SmoothGda;

/** Wrong gradient descent-ascent on bent mappings. */
public enum BrokenSmoothGda implements Mutant<SmoothGda> {
    ALTERNATING("lets the parameters see the new discriminator", Check.PRIMAL_FEASIBILITY) {
        @Override
        GeneralGda.State step(GeneralGda right, SmoothGda problem, GeneralGda.State at) {
            Vector d = right.step(at).d();
            return new GeneralGda.State(
                    right.step(new GeneralGda.State(at.theta(), d)).theta(), d);
        }
    },
    LINEARIZED("runs on the linearization", Check.PRIMAL_FEASIBILITY) {
        @Override
        GeneralGda.State step(GeneralGda right, SmoothGda problem, GeneralGda.State at) {
            return right.linearizedAt(problem.theta0()).step(at);
        }
    },
    CONSTANT_JACOBIAN("keeps the Jacobian of the start", Check.PRIMAL_FEASIBILITY) {
        @Override
        GeneralGda.State step(GeneralGda right, SmoothGda problem, GeneralGda.State at) {
            return new GeneralGda.State(
                    right.linearizedAt(problem.theta0()).step(at).theta(),
                    right.step(at).d());
        }
    },
    NO_DECAY("omits the decay of the discriminator", Check.PRIMAL_FEASIBILITY) {
        @Override
        GeneralGda.State step(GeneralGda right, SmoothGda problem, GeneralGda.State at) {
            GeneralGda.State next = right.step(at);
            return new GeneralGda.State(next.theta(), next.d().plus(at.d().times(problem.mu())));
        }
    },
    ASCENT("ascends in the parameters", Check.VALUE) {
        @Override
        GeneralGda.State step(GeneralGda right, SmoothGda problem, GeneralGda.State at) {
            GeneralGda.State next = right.step(at);
            return new GeneralGda.State(at.theta().times(2).minus(next.theta()), next.d());
        }
    },
    FROZEN("never moves the parameters", Check.VALUE) {
        @Override
        GeneralGda.State step(GeneralGda right, SmoothGda problem, GeneralGda.State at) {
            return new GeneralGda.State(at.theta(), right.step(at).d());
        }
    },
    HUNDREDTH_STEP("descends a hundred times too slowly", Check.VALUE) {
        @Override
        GeneralGda.State step(GeneralGda right, SmoothGda problem, GeneralGda.State at) {
            GeneralGda.State next = right.step(at);
            return new GeneralGda.State(
                    at.theta().plus(next.theta().minus(at.theta()).times(0.01)), next.d());
        }
    };

    private final String fault;
    private final Check intended;

    BrokenSmoothGda(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    abstract GeneralGda.State step(GeneralGda right, SmoothGda problem, GeneralGda.State at);

    @Override
    public Answer solve(SmoothGda problem) {
        GeneralGda right = new GeneralGda(BentMapping.of(problem), problem.y(), problem.mu(), problem.eta());
        GeneralGda.State state = new GeneralGda.State(problem.theta0(), problem.d0());
        for (int t = 0; t < problem.steps(); t++) {
            state = step(right, problem, state);
        }
        return Answer.optimal(Point.of("theta", state.theta(), "d", state.d()));
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
