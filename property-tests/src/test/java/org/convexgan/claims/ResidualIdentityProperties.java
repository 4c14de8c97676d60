package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.DescentAscents;
import org.convexgan.broken.BrokenGdaTrajectory;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.MeanGenerator;
import org.convexgan.problem.GdaTrajectory;
import org.convexgan.problem.Point;
import org.convexgan.problem.UpdateOrder;

/**
 * The identity of (15), (16) at every step of runs that cross kinks. The average of a Jacobian along a step is known exactly, so that only rounding
 * remains: {@code 1e-12·(1 + σ_w)}, since the states have the size of the weights, and the size of the residuals where steps are too long.
 */
@Decides("OP-ID16")
@Label("OP-ID16: r' = r - eta J'J^T d with the Jacobian averaged along the step, at every step")
class ResidualIdentityProperties extends TrajectoryClaim {
    private static final double ROUNDING = 1e-12;
    private static final int STEPS = 4;

    @Override
    protected List<? extends Mutant<GdaTrajectory>> mutants() {
        return BrokenGdaTrajectory.rejectedBy(
                Check.VALUE,
                BrokenGdaTrajectory.OTHER_ORDER,
                BrokenGdaTrajectory.GRADIENT_DESCENT,
                BrokenGdaTrajectory.WEIGHTS_FIRST,
                BrokenGdaTrajectory.WRONG_SIGN,
                BrokenGdaTrajectory.NO_DECAY,
                BrokenGdaTrajectory.SUM_OF_GRADIENTS,
                BrokenGdaTrajectory.NORMALIZED_GRADIENTS,
                BrokenGdaTrajectory.GRADIENT_AT_MEAN,
                BrokenGdaTrajectory.LEAKY,
                BrokenGdaTrajectory.FROZEN,
                BrokenGdaTrajectory.TRAINED_OUTER_WEIGHTS,
                BrokenGdaTrajectory.FROZEN_JACOBIAN);
    }

    @AsPrinted
    @Label("the identity holds at every step, for every width, step size and order, through kinks")
    void residuals_follow_the_time_varying_system(@ForAll("gaussians") DescentAscents.Gaussian in) {
        GdaTrajectory whole = in.problem(STEPS);
        MeanGenerator generator = new MeanGenerator(whole.v(), whole.z());
        Point state = solve(in.problem(0)).primal();
        for (int t = 0; t < STEPS; t++) {
            Point next = solve(in.problem(t + 1)).primal();
            Matrix w = state.matrix("W");
            Vector d = state.vector("d");
            Vector r = generator.mean(w).minus(whole.xbar());
            Vector rNext = generator.mean(next.matrix("W")).minus(whole.xbar());
            Vector expectedD = whole.order() == UpdateOrder.GD
                    ? r
                    : d.times(1 - whole.mu()).plus(r.times(whole.mu()));
            Vector seen = whole.order() == UpdateOrder.SIMULTANEOUS ? d : expectedD;
            Vector change = generator
                    .averagedJacobian(w, next.matrix("W"))
                    .times(generator.jacobian(w).transposeTimes(seen))
                    .times(whole.eta());
            double allowed = ROUNDING * (1 + in.setup().sigmaW() + r.norm() + change.norm());

            compare("r", t + 1, rNext, r.minus(change), allowed);
            compare("d", t + 1, next.vector("d"), expectedD, allowed);
            compare("the reported r", t + 1, next.matrix("residuals").row(t + 1), rNext, allowed);
            if (generator.flips(w, next.matrix("W")) > 0) {
                meet("patterns change");
            }
            state = next;
        }
    }

    private static void compare(String what, int t, Vector actual, Vector expected, double allowed) {
        double error = actual.minus(expected).norm();
        require(
                Check.VALUE,
                error <= allowed,
                "%s after %s steps differs by %s, more than %s",
                what,
                t,
                error,
                allowed);
    }

    @Provide
    Arbitrary<DescentAscents.Gaussian> gaussians() {
        return DescentAscents.gaussians(150);
    }
}
