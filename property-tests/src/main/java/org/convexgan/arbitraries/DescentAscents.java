package org.convexgan.arbitraries;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.GaussianSetup;
import org.convexgan.overparam.MeanGenerator;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.GdaTrajectory;
import org.convexgan.problem.UpdateOrder;

/** Runs of gradient descent-ascent: short ones of few digits, random wide ones, and mirrored ones whose patterns never change. */
public final class DescentAscents {
    private static final int MOST_STEPS = 6;
    private static final double HUGE = 1e4;
    private static final double MARGIN = 100; // the weights move by a few units
    private static final int INPUTS = 3;
    private static final int SAMPLES = 8;

    private DescentAscents() {}

    /**
     * A short run of few digits.
     *
     * @param problem the data
     */
    public record Run(GdaTrajectory problem) implements Instance {
        @Override
        public String regime() {
            return problem.order().toString();
        }
    }

    /**
     * Returns short runs of one to four neurons, all orders; some neurons start at their kink, where {@code φ'(0) = 1} decides.
     */
    public static Arbitrary<Run> runs() {
        return Combinators.combine(
                        Numbers.integers(1, 3), Numbers.integers(1, 4), Numbers.integers(1, 2), Numbers.integers(1, 3))
                .as((m, k, d, n) -> new int[] {m, k, d, n})
                .flatMap(size -> Combinators.combine(
                                Numbers.matrices(size[0], size[1], -2, 2),
                                Numbers.matrices(size[3], size[2], -2, 2),
                                starts(size[1], size[2]),
                                Arbitraries.of(0.0, 1.0)
                                        .flatMap(scale ->
                                                Numbers.vectors(size[0], -2, 2).map(d0 -> d0.times(scale))),
                                Numbers.vectors(size[0], -3, 3),
                                Arbitraries.of(1.0, 0.5, 0.25),
                                Arbitraries.of(0.5, 0.125, 0.0625),
                                Combinators.combine(Numbers.integers(0, MOST_STEPS), Arbitraries.of(UpdateOrder.class))
                                        .as(End::new))
                        .as((v, z, w0, d0, xbar, mu, eta, end) ->
                                new Run(new GdaTrajectory(v, z, w0, d0, xbar, mu, eta, end.steps(), end.order()))))
                .filter(in -> in.problem().feasibility().decision() == Feasibility.Decision.FEASIBLE);
    }

    private record End(int steps, UpdateOrder order) {}

    /** Returns weights with a row of zeros in one of three cases. */
    private static Arbitrary<Matrix> starts(int k, int d) {
        return Combinators.combine(Numbers.matrices(k, d, -2, 2), Numbers.integers(0, 3 * k - 1))
                .as((w, row) -> {
                    double[] entries = w.toArray();
                    for (int j = 0; row < k && j < d; j++) {
                        entries[row * d + j] = 0;
                    }
                    return Matrix.of(k, d, entries);
                });
    }

    /**
     * A random model with {@code σ_v = 1/√k} and {@code σ_z = 1}.
     *
     * @param seed of all draws
     * @param setup sizes and the deviation of the initial weights
     * @param step {@code η·σ_max(J(W_0))²}
     * @param order who sees whose new state
     */
    public record Gaussian(long seed, GaussianSetup setup, double step, UpdateOrder order) {
        private static final double MU = 0.5;

        /** Returns the run of some steps from {@code d_0 = 0}. */
        public GdaTrajectory problem(int steps) {
            GaussianSetup.Start start = setup.draw(new Random(seed));
            return new GdaTrajectory(
                    start.generator().v(),
                    start.generator().z(),
                    start.w0(),
                    Vector.zeros(setup.m()),
                    start.target(),
                    MU,
                    eta(start.generator(), start.w0()),
                    steps,
                    order);
        }

        private double eta(MeanGenerator generator, Matrix w0) {
            double largest = generator.jacobian(w0).singularValues().get(0);
            return largest == 0 ? step : step / (largest * largest);
        }
    }

    /**
     * Returns random models of one to 64 neurons, with small to very large weights and steps that cross kinks.
     *
     * @param count how many
     */
    public static Arbitrary<Gaussian> gaussians(int count) {
        return Arbitraries.longs().between(1, count).map(DescentAscents::gaussian);
    }

    private static Gaussian gaussian(long seed) {
        Random random = new Random(seed);
        int k = one(random, List.of(1, 2, 3, 8, 16, 64));
        GaussianSetup setup = new GaussianSetup(
                1 + random.nextInt(4),
                k,
                1 + random.nextInt(5),
                one(random, List.of(1, 2, 5, 16)),
                1 / Math.sqrt(k),
                one(random, List.of(0.01, 1.0, 10.0, 100.0, 1e4)),
                1);
        return new Gaussian(
                seed, setup, one(random, List.of(0.1, 0.5, 1.5)), one(random, List.of(UpdateOrder.values())));
    }

    private static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /**
     * Returns the mirrored model of a random one, all of whose patterns stay: {@code V = [V', −V']}, {@code W_0 = [W'; W']} with weights of size 1e4,
     * so that {@code f(W_0) = 0}; the target has length 1.
     *
     * @param seed of all draws
     * @param m outputs
     * @param pairs of neurons
     * @param step {@code η·σ_max²}
     * @param mu {@code μ}
     * @param steps number of steps
     */
    public static GdaTrajectory mirrored(long seed, int m, int pairs, double step, double mu, int steps) {
        GaussianSetup setup = new GaussianSetup(m, pairs, INPUTS, SAMPLES, 1 / Math.sqrt(2 * pairs), HUGE, 1);
        Random random = new Random(seed);
        GaussianSetup.Start half = setup.draw(random);
        while (margin(half) < MARGIN) {
            half = setup.draw(random);
        }
        Matrix v = half.generator().v();
        Matrix outer = v.transpose().above(v.transpose().times(-1)).transpose();
        Matrix w0 = half.w0().above(half.w0());
        double largest = new MeanGenerator(outer, half.generator().z())
                .jacobian(w0)
                .singularValues()
                .get(0);
        return new GdaTrajectory(
                outer,
                half.generator().z(),
                w0,
                Vector.zeros(m),
                half.target().times(1 / half.target().norm()),
                mu,
                step / (largest * largest),
                steps,
                UpdateOrder.SIMULTANEOUS);
    }

    /** Returns the smallest size of a preactivation. */
    private static double margin(GaussianSetup.Start start) {
        double[] preactivations =
                start.w0().times(start.generator().z().transpose()).toArray();
        return Arrays.stream(preactivations).map(Math::abs).min().orElseThrow();
    }
}
