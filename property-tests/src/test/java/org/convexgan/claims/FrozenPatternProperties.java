package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.LayerJacobian;
import org.convexgan.overparam.MeanGenerator;
import org.convexgan.problem.GdaTrajectory;
import org.convexgan.problem.Point;

/**
 * Mirrored neurons with weights of size 1e4: no pattern changes, and the game is its linearization.
 *
 * <pre>{@code
 * z̃_{t+1} = A·z̃_t,   z = (r, d),   A = [[I, −η·J_0·J_0ᵀ], [μ·I, (1 − μ)·I]]
 * λ = 1 − μ/2 ± √(μ²/4 − μ·η·s)   for each eigenvalue s of J_0·J_0ᵀ
 * }</pre>
 *
 * <p>The weights have a rounding of 1e-12, which the residuals inherit: 2.3e-11 of the first state at most was measured, 1e-10 is asserted.
 */
@Decides("OP-FROZEN")
@Label("OP-FROZEN: mirrored neurons with huge weights follow the linear system, at any width")
class FrozenPatternProperties extends ClaimProperties<GdaTrajectory> {
    private static final double DEVIATION = 1e-10;
    private static final double MU = 0.5;
    private static final int STEPS = 30;
    private static final int EARLY = 2;
    private static final int LONG = 200;

    /** A run with mirrored neurons. */
    private record Mirror(long seed, int m, int pairs, double step) {
        GdaTrajectory problem(int steps) {
            return DescentAscents.mirrored(seed, m, pairs, step, MU, steps);
        }
    }

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
                BrokenGdaTrajectory.LEAKY,
                BrokenGdaTrajectory.FROZEN,
                BrokenGdaTrajectory.SINGLE_PRECISION);
    }

    @AsPrinted
    @Label("the trajectory is that of the linear system, to 1e-10 of the first state, for 2 to 128 neurons")
    void states_are_those_of_the_linear_system(@ForAll("mirrors") Mirror in) {
        GdaTrajectory it = in.problem(STEPS);
        Matrix gram = initialJacobian(it).gram();
        Point end = solve(it).primal();
        Vector r = end.matrix("residuals").row(0);
        Vector d = it.d0();
        double allowed = DEVIATION * r.norm();

        require(Check.VALUE, r.plus(it.xbar()).norm() <= allowed, "f(W0) is %s instead of 0", r.plus(it.xbar()));
        for (int t = 1; t <= STEPS; t++) {
            Vector old = r;
            r = r.minus(gram.times(d).times(it.eta()));
            d = d.times(1 - it.mu()).plus(old.times(it.mu()));
            double error = end.matrix("residuals").row(t).minus(r).norm();
            require(Check.VALUE, error <= allowed * (1 + r.norm()), "r after %s steps differs by %s", t, error);
        }
        double error = end.vector("d").minus(d).norm();
        require(Check.VALUE, error <= allowed * (1 + d.norm()), "d differs by %s", error);
    }

    @Supports
    @Label("one output decays or grows by the spectral radius: it grows exactly if eta s > 1")
    void rate_is_the_spectral_radius(@ForAll("single") Mirror in) {
        Matrix residuals = solve(in.problem(STEPS)).primal().matrix("residuals");
        double squared = MU * MU / 4 - MU * in.step();
        double expected = squared >= 0 ? 1 - MU / 2 + Math.sqrt(squared) : Math.sqrt(1 - MU + MU * in.step());

        double actual = spectralRadius(residuals.column(0), EARLY);

        require(Check.VALUE, Math.abs(actual - expected) <= 1e-7, "the rate is %s instead of %s", actual, expected);
        double growth = Math.abs(residuals.get(STEPS, 0) / residuals.get(0, 0));
        require(
                Check.VALUE,
                in.step() > 1 == actual > 1 && (in.step() > 1 || growth < 1),
                "eta s is %s, but the rate %s and the growth %s",
                in.step(),
                actual,
                growth);
    }

    /** Returns the spectral radius of the recurrence {@code r_{t+2} = a·r_{t+1} + b·r_t} through four residuals. */
    private static double spectralRadius(Vector r, int t) {
        double determinant = r.get(t + 1) * r.get(t + 1) - r.get(t) * r.get(t + 2);
        double a = (r.get(t + 2) * r.get(t + 1) - r.get(t) * r.get(t + 3)) / determinant;
        double b = (r.get(t + 1) * r.get(t + 3) - r.get(t + 2) * r.get(t + 2)) / determinant;
        double discriminant = a * a / 4 + b;
        return discriminant >= 0 ? Math.abs(a / 2) + Math.sqrt(discriminant) : Math.sqrt(-b);
    }

    @Supports
    @Label("the weights converge to W0 - J0^+ r0, the nearest ones without residual")
    void weights_converge_to_the_nearest_solution(@ForAll("converging") Mirror in) {
        GdaTrajectory it = in.problem(LONG);
        LayerJacobian jacobian = initialJacobian(it);
        Point end = solve(it).primal();
        Vector r = end.matrix("residuals").row(0);
        Matrix move = jacobian.transposeTimes(
                SymmetricEigen.of(jacobian.gram()).map(s -> 1 / s).times(r));
        double left = end.matrix("residuals").row(LONG).norm() + end.vector("d").norm();

        double error = end.matrix("W").minus(it.w0()).plus(move).frobeniusNorm();

        double smallest = jacobian.singularValues().get(it.v().rows() - 1);
        require(
                Check.VALUE,
                error <= 1e-9 * (1 + move.frobeniusNorm()) + 4 * left / smallest,
                "the weights are %s off, with a residual of %s",
                error,
                left);
    }

    private static LayerJacobian initialJacobian(GdaTrajectory it) {
        return new MeanGenerator(it.v(), it.z()).jacobian(it.w0());
    }

    private static Arbitrary<Mirror> mirrors(List<Integer> outputs, List<Integer> pairs, List<Double> steps) {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 8),
                        Arbitraries.of(outputs),
                        Arbitraries.of(pairs),
                        Arbitraries.of(steps))
                .as(Mirror::new);
    }

    @Provide
    Arbitrary<Mirror> mirrors() {
        return mirrors(List.of(1, 2, 4), List.of(1, 4, 16, 64), List.of(0.0625, 0.25, 0.9, 1.1));
    }

    @Provide
    Arbitrary<Mirror> single() {
        return mirrors(List.of(1), List.of(1, 4, 16), List.of(0.0625, 0.1, 0.5, 0.9, 1.1));
    }

    @Provide
    Arbitrary<Mirror> converging() {
        return mirrors(List.of(1, 2), List.of(4, 16), List.of(0.25));
    }
}
