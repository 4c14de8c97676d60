package org.convexgan.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Flips;
import org.convexgan.broken.BrokenFlips;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.CheapestFlips;
import org.convexgan.overparam.GaussianSetup;
import org.convexgan.overparam.LayerJacobian;
import org.convexgan.overparam.MeanGenerator;
import org.convexgan.overparam.PerturbationBound;
import org.convexgan.problem.ActivationFlips;

/**
 * Lemma A.9 against the weights in the ball that turn the most activations. The lemma holds with a probability; its failure near {@code q = k/3} is
 * no rare event.
 */
@Decides("OP-A.9")
@Label("OP-A.9: the printed bound on the change of the Jacobian is false near q = k/3")
class PerturbationProperties extends ClaimProperties<ActivationFlips> {
    private static final List<Double> SHARES = List.of(0.001, 0.01, 0.05, 0.2);
    private static final double NEAR_THIRD = 0.3329;
    private static final int DRAWS = 60;

    /** Gaussian weights and noise, and a ball around the weights. */
    private record Draw(int m, int k, int d, double share, long seed) {
        PerturbationBound bound() {
            return new PerturbationBound(m, k, 1, 1);
        }

        MeanGenerator generator() {
            Random random = new Random(seed);
            return new MeanGenerator(GaussianSetup.gaussian(random, m, k, 1), GaussianSetup.gaussian(random, 1, d, 1));
        }

        ActivationFlips problem() {
            Matrix w0 = GaussianSetup.gaussian(new Random(~seed), k, d, 1);
            return new ActivationFlips(w0, generator().z().row(0), bound().radius(share));
        }

        /** Returns {@code ‖J(W; z) − J(W₀; z)‖}. */
        double change(Matrix w) {
            MeanGenerator generator = generator();
            LayerJacobian before = generator.jacobian(problem().start());
            LayerJacobian after = generator.jacobian(w);
            return new LayerJacobian(generator.v(), after.u().minus(before.u()))
                    .singularValues()
                    .maxAbs();
        }

        double allowed() {
            return bound().at(problem().radius(), problem().z().norm());
        }

        @Override
        public String toString() {
            return "m = %d, k = %d, d = %d, q = %sk, seed %d".formatted(m, k, d, share, seed);
        }
    }

    @Override
    protected List<? extends Mutant<ActivationFlips>> mutants() {
        return List.of(BrokenFlips.values());
    }

    @Refutes
    @Label("the bound holds wherever it is defined, up to q = k/3")
    void change_stays_below_the_bound_wherever_it_is_defined(@ForAll("nearThird") Draw in) {
        double change = in.change(solve(in.problem()).primal().matrix("W"));

        refuteIf(
                change > in.allowed(),
                "weights at distance R = %s change the Jacobian by %s, more than %s",
                in.problem().radius(),
                change,
                in.allowed());
    }

    @Supports
    @Label(
            "for q <= k/5 the weights that turn the most activations do not break it: measured at most 0.60 of the bound")
    void small_balls_keep_the_bound(@ForAll("small") Draw in) {
        double change = in.change(solve(in.problem()).primal().matrix("W"));

        require(
                Check.VALUE,
                change <= 0.75 * in.allowed(),
                "%s is more than three quarters of %s",
                change,
                in.allowed());
    }

    @Supports
    @Label("no weights in the ball turn more activations")
    void most_flips_are_certified(@ForAll("balls") Flips.Ball in) {
        certified(in.problem());
    }

    @Supports
    @Label("nor if the costliest neurons come first, where some but not all can be turned")
    void most_flips_of_a_crowded_ball_are_certified(@ForAll("crowded") Flips.Ball in) {
        certified(in.problem());
    }

    @Override
    protected List<Figure> figures() {
        List<Double> shares = new ArrayList<>();
        List<Double> changes = new ArrayList<>();
        List<Double> bounds = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            Draw draw = new Draw(4, 500, 5, i / 150.0, 1);
            shares.add(draw.share());
            double norm = draw.problem().z().norm();
            changes.add(draw.change(
                            new CheapestFlips().solve(draw.problem()).primal().matrix("W"))
                    / norm);
            bounds.add(new PerturbationBound(4, 500, 1, 1).at(draw.bound().radius(draw.share() * (1 - 1e-12)), norm)
                    / norm);
        }
        return List.of(
                new Figure(
                        "Change of the Jacobian in a ball, and the printed bound",
                        Axis.linear("q/k"),
                        Axis.linear("‖J(W; z) − J(W₀; z)‖/‖z‖"),
                        false,
                        List.of(
                                Series.curve("cheapest flips", shares, changes),
                                Series.curve("printed bound", shares, bounds)),
                        "m = 4, k = 500, d = 5, unit deviations. The change grows with q; the bound falls back to 2√m at q = k/3, where its logarithm vanishes."));
    }

    private static Draw draw(long seed, double share) {
        Vector sizes = List.of(Vector.of(1, 200, 3), Vector.of(4, 500, 5), Vector.of(16, 1000, 5))
                .get((int) (seed % 3));
        return new Draw((int) sizes.get(0), (int) sizes.get(1), (int) sizes.get(2), share, seed);
    }

    @Provide
    Arbitrary<Draw> nearThird() {
        return seeds(DRAWS).map(seed -> draw(seed, NEAR_THIRD));
    }

    @Provide
    Arbitrary<Draw> small() {
        return Arbitraries.longs()
                .between(1, 4 * DRAWS)
                .map(seed -> draw(seed, SHARES.get((int) (seed / 3 % SHARES.size()))));
    }

    @Provide
    Arbitrary<Flips.Ball> balls() {
        return Flips.balls();
    }

    @Provide
    Arbitrary<Flips.Ball> crowded() {
        return Flips.crowded();
    }
}
