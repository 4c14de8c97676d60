package org.convexgan.claims;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.DescentAscents;
import org.convexgan.broken.BrokenGdaTrajectory;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.DescentAscent;
import org.convexgan.overparam.GaussianSetup;
import org.convexgan.overparam.MeanGenerator;
import org.convexgan.overparam.StepRule;
import org.convexgan.problem.GdaTrajectory;
import org.convexgan.problem.Point;
import org.convexgan.problem.UpdateOrder;

/**
 * Descent-ascent itself: the trajectories, what {@code d_0 = 0} forces to the last bit, and the symmetries of the game.
 *
 * <p>The tolerance of the symmetries is relative to {@code ‖r_0‖}, since late residuals reach rounding; at most 4e-14 was measured.
 */
@Decides("OP-GDA")
@Label("OP-GDA: both players move from the same state, so that d0 = 0 keeps the generator for one step")
class DescentAscentProperties extends ClaimProperties<GdaTrajectory> {
    private static final double ROUNDING = 1e-11;
    private static final int STEPS = 40;

    @Override
    protected List<? extends Mutant<GdaTrajectory>> mutants() {
        return Stream.of(
                        BrokenGdaTrajectory.rejectedBy(
                                Check.VALUE, BrokenGdaTrajectory.OTHER_ORDER, BrokenGdaTrajectory.GRADIENT_DESCENT),
                        BrokenGdaTrajectory.rejectedBy(
                                Check.PRIMAL_FEASIBILITY,
                                BrokenGdaTrajectory.OTHER_ORDER,
                                BrokenGdaTrajectory.WEIGHTS_FIRST,
                                BrokenGdaTrajectory.WRONG_SIGN,
                                BrokenGdaTrajectory.NO_DECAY,
                                BrokenGdaTrajectory.SUM_OF_GRADIENTS,
                                BrokenGdaTrajectory.LEAKY,
                                BrokenGdaTrajectory.STRICT,
                                BrokenGdaTrajectory.FROZEN,
                                BrokenGdaTrajectory.TRAINED_OUTER_WEIGHTS,
                                BrokenGdaTrajectory.ONE_STEP_SHORT,
                                BrokenGdaTrajectory.SINGLE_PRECISION))
                .flatMap(List::stream)
                .toList();
    }

    @AsPrinted
    @Label("the states are those of the recurrence, in all three orders")
    void answers_are_those_of_the_recurrence(@ForAll("runs") DescentAscents.Run in) {
        certified(in.problem());
    }

    @AsPrinted
    @Label(
            "d0 = 0: W1 = W0 and r1 = r0 to the last bit, and d1 = mu r0; alternating updates and descent die at tolerance zero")
    void first_step_moves_the_discriminator_only(@ForAll("simultaneous") DescentAscents.Gaussian in) {
        GdaTrajectory problem = in.problem(1);
        Point end = solve(problem).primal();
        Matrix residuals = end.matrix("residuals");

        require(Check.VALUE, end.matrix("W").equals(problem.w0()), "W1 differs from W0");
        require(
                Check.VALUE,
                residuals.row(1).equals(residuals.row(0)),
                "r1 = %s differs from r0 = %s",
                residuals.row(1),
                residuals.row(0));
        Vector expected = residuals.row(0).times(problem.mu());
        require(Check.VALUE, end.vector("d").equals(expected), "d1 is %s instead of %s", end.vector("d"), expected);
    }

    @Supports
    @Label(
            "alternating updates with mu = 1 are gradient descent to the last bit; with 60 ascent steps and mu = 1/2, up to rounding")
    void optimal_discriminators_make_descent(@ForAll("simultaneous") DescentAscents.Gaussian in) {
        GdaTrajectory it = in.problem(3);
        Point descent = solve(ordered(it, 1, UpdateOrder.GD)).primal();
        Point alternating = solve(ordered(it, 1, UpdateOrder.ALTERNATING)).primal();
        Matrix patient = DescentAscent.run(
                        new MeanGenerator(it.v(), it.z()),
                        it.xbar(),
                        StepRule.alternating(0.5, it.eta(), 60),
                        it.w0(),
                        it.d0(),
                        3)
                .residuals();

        Matrix residuals = descent.matrix("residuals");
        require(Check.VALUE, alternating.equals(descent), "alternating updates with mu = 1 differ from descent");
        require(
                Check.VALUE,
                patient.minus(residuals).maxAbs() <= ROUNDING * residuals.maxAbs(),
                "60 ascent steps differ from the best response by %s",
                patient.minus(residuals).maxAbs());
    }

    private static GdaTrajectory ordered(GdaTrajectory it, double mu, UpdateOrder order) {
        return new GdaTrajectory(it.v(), it.z(), it.w0(), it.d0(), it.xbar(), mu, it.eta(), it.steps(), order);
    }

    @Supports
    @Label(
            "scaling V, Z or W0 with the mean, rotating outputs or inputs, and repeating the noise change the residuals as they must")
    void residuals_have_the_symmetries_of_the_game(@ForAll("shallow") DescentAscents.Gaussian in) {
        GdaTrajectory it = in.problem(STEPS);
        Matrix right = solve(it).primal().matrix("residuals");
        Random random = new Random(in.seed());
        Matrix q = rotation(random, it.v().rows());
        Matrix o = rotation(random, it.z().columns());
        double c = 3;

        compare(
                "V",
                right.times(c),
                with(it, it.v().times(c), it.z(), it.w0(), it.xbar().times(c), it.eta() / 9));
        compare(
                "Z",
                right.times(c),
                with(it, it.v(), it.z().times(c), it.w0(), it.xbar().times(c), it.eta() / 9));
        compare(
                "W0",
                right.times(c),
                with(it, it.v(), it.z(), it.w0().times(c), it.xbar().times(c), it.eta()));
        compare(
                "Q",
                right.times(q.transpose()),
                with(it, q.times(it.v()), it.z(), it.w0(), q.times(it.xbar()), it.eta()));
        compare("O", right, with(it, it.v(), it.z().times(o), it.w0().times(o), it.xbar(), it.eta()));
        compare("repeated", right, with(it, it.v(), it.z().above(it.z()), it.w0(), it.xbar(), it.eta()));
    }

    private static GdaTrajectory with(GdaTrajectory it, Matrix v, Matrix z, Matrix w0, Vector xbar, double eta) {
        return new GdaTrajectory(v, z, w0, it.d0(), xbar, it.mu(), eta, it.steps(), it.order());
    }

    private void compare(String law, Matrix expected, GdaTrajectory transformed) {
        Matrix actual = solve(transformed).primal().matrix("residuals");
        double error = actual.minus(expected).maxAbs() / expected.row(0).norm();
        require(Check.VALUE, error <= ROUNDING, "law of %s: the residuals differ by %s of the first", law, error);
    }

    private static Matrix rotation(Random random, int n) {
        ThinSvd svd = ThinSvd.of(GaussianSetup.gaussian(random, n, n, 1));
        return svd.left().times(svd.right().transpose());
    }

    @Provide
    Arbitrary<DescentAscents.Run> runs() {
        return DescentAscents.runs();
    }

    @Provide
    Arbitrary<DescentAscents.Gaussian> simultaneous() {
        return DescentAscents.gaussians(200)
                .map(in -> new DescentAscents.Gaussian(in.seed(), in.setup(), in.step(), UpdateOrder.SIMULTANEOUS));
    }

    @Provide
    Arbitrary<DescentAscents.Gaussian> shallow() {
        return Arbitraries.longs()
                .between(1, 30)
                .map(seed -> new DescentAscents.Gaussian(
                        seed, GaussianSetup.normalized(3, 16, 4, 8), 0.25, UpdateOrder.SIMULTANEOUS));
    }
}
