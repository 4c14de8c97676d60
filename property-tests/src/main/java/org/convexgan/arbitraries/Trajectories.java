package org.convexgan.arbitraries;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convexgan.judge.property.Instance;
import org.convexgan.linalg.Vector;
import org.convexgan.primaldual.BoundedQuadratic;
import org.convexgan.primaldual.SaddleState;
import org.convexgan.primaldual.SubgradientMethod;
import org.convexgan.problem.DivergenceRow;
import org.convexgan.problem.Driver;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.FiniteGanTrajectory;
import org.convexgan.problem.Form;
import org.convexgan.problem.SaddleTrajectory;
import org.convexgan.problem.StepSizes;

/** Trajectories of the primal-dual subgradient method towards saddle points that are known. */
public final class Trajectories {
    private static final double BOX = 8;
    private static final double TIGHT_BOX = 2.25;
    private static final int MOST_STEPS = 20;

    private Trajectories() {}

    /**
     * A trajectory towards {@code x* = min(bound, c)}, {@code λ* = (c − bound)₊}.
     *
     * @param problem the data, {@code c ≥ −box} and {@code |bound| ≤ box}
     */
    public record Saddle(SaddleTrajectory problem) implements Instance {
        @Override
        public String regime() {
            return Trajectories.regime(problem.driver(), problem.form()) + (boxIsActive() ? ", box active" : "");
        }

        /** Tells whether a step ends at the edge of the box. */
        private boolean boxIsActive() {
            BoundedQuadratic game = new BoundedQuadratic(problem.c(), problem.bound(), problem.box(), 1);
            AtomicBoolean active = new AtomicBoolean();
            new SubgradientMethod(game, problem.stepSizes(), problem.driver(), problem.form())
                    .run(new SaddleState(problem.x0(), problem.lambda0()), problem.steps(), (t, state) -> {
                        if (state.x().maxAbs() == problem.box()) {
                            active.set(true);
                        }
                    });
            return active.get();
        }

        /** Returns {@code x*}. */
        public Vector x() {
            return entries(
                    problem.c().size(),
                    i -> Math.min(problem.c().get(i), problem.bound().get(i)));
        }

        /** Returns {@code λ*}. */
        public Vector lambda() {
            return problem.c().minus(problem.bound()).map(excess -> Math.max(0, excess));
        }

        /** Returns the largest distance of an entry of {@code x} or {@code λ} from the saddle. */
        public double error(Vector x, Vector lambda) {
            return Math.max(x.minus(x()).maxAbs(), lambda.minus(lambda()).maxAbs());
        }
    }

    /**
     * A training of the GAN on a finite alphabet, towards {@code p_g = p_d}, {@code D = 1/2}.
     *
     * @param problem the data
     */
    public record Gan(FiniteGanTrajectory problem) implements Instance {
        @Override
        public String regime() {
            return Trajectories.regime(problem.driver(), problem.form());
        }
    }

    private static String regime(Driver driver, Form form) {
        return driver + ", " + form.toString().toLowerCase(Locale.ROOT);
    }

    private static Vector entries(int size, IntToDoubleFunction entry) {
        return Vector.of(IntStream.range(0, size).mapToDouble(entry).toArray());
    }

    /**
     * Returns short trajectories of three or four coordinates, among them degenerate ones with {@code c_i = bound_i}, and in a box so tight that maximizers and steps
     * leave it at both ends and multipliers are larger.
     */
    public static Arbitrary<Saddle> saddles() {
        Arbitrary<StepSizes> sizes = Arbitraries.of(
                new StepSizes(1, 2, 1),
                new StepSizes(5, 10, 1),
                new StepSizes(1, 1, 0.75),
                new StepSizes(0.25, 1, 0),
                new StepSizes(0.5, 1, 2));
        return Numbers.integers(3, 4)
                .flatMap(k -> Combinators.combine(
                                Combinators.combine(Numbers.vectors(k, -2, 4), Numbers.vectors(k, -2, 2))
                                        .as(List::of),
                                Arbitraries.of(BOX, TIGHT_BOX),
                                Combinators.combine(Numbers.vectors(k, -2, 2), Numbers.vectors(k, 0, 3))
                                        .as(SaddleState::new),
                                Arbitraries.of(Driver.class),
                                Arbitraries.of(Form.class),
                                sizes,
                                Numbers.integers(0, MOST_STEPS))
                        .as((game, box, start, driver, form, size, steps) -> new Saddle(new SaddleTrajectory(
                                game.get(0),
                                game.get(1),
                                box,
                                start.x(),
                                start.lambda(),
                                driver,
                                form,
                                size.a(),
                                size.b(),
                                steps,
                                size.power()))))
                .filter(in -> in.problem().feasibility().decision() == Feasibility.Decision.FEASIBLE);
    }

    /** Returns short trainings on three to five symbols. */
    public static Arbitrary<Gan> gans() {
        Arbitrary<StepSizes> sizes = Arbitraries.of(
                new StepSizes(1, 10, 1),
                new StepSizes(1, 3, 1),
                new StepSizes(0.5, 2, 0.75),
                new StepSizes(0.125, 0, 0));
        return Numbers.integers(3, 5)
                .flatMap(n -> Combinators.combine(
                                Numbers.vectors(n, 0, 4).map(Trajectories::distribution),
                                Numbers.vectors(n, 0, 2),
                                Numbers.vectors(n, 0, 1),
                                Arbitraries.of(0.125, 0.0625, 0.015625),
                                Arbitraries.of(Driver.class),
                                Arbitraries.of(Form.class),
                                sizes,
                                Numbers.integers(0, MOST_STEPS))
                        .as((pd, pg0, share, eps, driver, form, size, steps) -> new Gan(new FiniteGanTrajectory(
                                DivergenceRow.JS,
                                pd,
                                pg0,
                                share.map(s -> eps + s * (1 - 2 * eps)),
                                eps,
                                driver,
                                form,
                                size.a(),
                                size.b(),
                                steps,
                                size.power()))))
                .filter(in -> in.problem().feasibility().decision() == Feasibility.Decision.FEASIBLE);
    }

    /** Returns weights as probabilities, 1/16 added to each weight. */
    private static Vector distribution(Vector weights) {
        Vector positive = weights.map(w -> w + 0.0625);
        return positive.times(1 / positive.sum());
    }

    /**
     * Returns a trajectory with chosen steps, a function of the seed; {@code λ0 ≤ c + box}, so that no maximizer leaves the box at the start.
     *
     * @param steps number of steps
     */
    public static Saddle saddle(long seed, StepSizes sizes, Driver driver, Form form, int steps) {
        Random random = new Random(seed);
        int k = 1 + random.nextInt(3);
        return new Saddle(new SaddleTrajectory(
                quarters(random, k, -2, 2),
                quarters(random, k, -2, 2),
                BOX,
                quarters(random, k, -2, 2),
                quarters(random, k, 0, 3),
                driver,
                form,
                sizes.a(),
                sizes.b(),
                steps,
                sizes.power()));
    }

    private static Vector quarters(Random random, int size, int from, int to) {
        return entries(size, i -> from + random.nextInt(4 * (to - from) + 1) / 4.0);
    }

    /**
     * Returns a training with chosen steps from {@code D = 1/2}, a function of the seed; every symbol has a probability of at least 0.05 in the data.
     *
     * @param eps clipping level
     * @param steps number of steps
     */
    public static Gan gan(long seed, StepSizes sizes, Driver driver, Form form, double eps, int steps) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(4);
        Vector weights = entries(n, i -> 1 + random.nextInt(5));
        List<Double> starts = List.of(0.0, 0.01, 0.1, 0.5, 1.0, 2.0);
        return new Gan(new FiniteGanTrajectory(
                DivergenceRow.JS,
                weights.times(1 / weights.sum()),
                entries(n, i -> starts.get(random.nextInt(starts.size()))),
                entries(n, i -> 0.5),
                eps,
                driver,
                form,
                sizes.a(),
                sizes.b(),
                steps,
                sizes.power()));
    }
}
