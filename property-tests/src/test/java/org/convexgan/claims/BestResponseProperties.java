package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.convexgan.arbitraries.DescentAscents;
import org.convexgan.broken.BrokenGdaTrajectory;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.MeanGenerator;
import org.convexgan.problem.GdaTrajectory;
import org.convexgan.problem.Point;
import org.convexgan.problem.UpdateOrder;

/** The best discriminator, read off from one ascent step with {@code μ = 1}: it does not depend on the discriminator before. */
@Decides("OP-PROB")
@Label("OP-PROB: the best discriminator is the residual, its payoff half the squared distance of the means")
class BestResponseProperties extends TrajectoryClaim {
    @Override
    protected List<? extends Mutant<GdaTrajectory>> mutants() {
        return BrokenGdaTrajectory.rejectedBy(
                Check.VALUE,
                BrokenGdaTrajectory.HALF_RESPONSE,
                BrokenGdaTrajectory.NO_DECAY,
                BrokenGdaTrajectory.SUM_OF_SAMPLES,
                BrokenGdaTrajectory.WRONG_SIGN);
    }

    @AsPrinted
    @Label("L(W, d*) = |f(W) - x|^2/2, and L(W, d*) - L(W, d) = |d - d*|^2/2 for every d")
    void payoff_falls_by_half_the_squared_distance_from_the_best_response(@ForAll("runs") DescentAscents.Run in) {
        GdaTrajectory it = in.problem();
        MeanGenerator generator = new MeanGenerator(it.v(), it.z());
        Point end = solve(new GdaTrajectory(
                        it.v(), it.z(), it.w0(), it.d0(), it.xbar(), 1, it.eta(), 1, UpdateOrder.SIMULTANEOUS))
                .primal();
        Vector best = end.vector("d");
        Vector r = generator.mean(it.w0()).minus(it.xbar());
        Vector difference = it.d0().minus(best);

        double maximum = generator.payoff(it.w0(), best, it.xbar());

        double scale = r.dot(r) + it.d0().dot(it.d0());
        expect("max L", maximum, r.dot(r) / 2, scale);
        expect(
                "L* - L",
                maximum - generator.payoff(it.w0(), it.d0(), it.xbar()),
                difference.dot(difference) / 2,
                scale);
    }
}
