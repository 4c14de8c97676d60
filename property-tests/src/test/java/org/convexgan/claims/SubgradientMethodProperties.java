package org.convexgan.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Trajectories;
import org.convexgan.broken.BrokenSaddleTrajectory;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.linalg.Vector;
import org.convexgan.primaldual.BoundedQuadratic;
import org.convexgan.primaldual.SaddleState;
import org.convexgan.primaldual.SubgradientMethod;
import org.convexgan.problem.Driver;
import org.convexgan.problem.Form;
import org.convexgan.problem.Point;
import org.convexgan.problem.SaddleTrajectory;
import org.convexgan.problem.StepSizes;

/**
 * Theorem 1 on programs whose saddle points are known.
 *
 * <p>Long runs have the steps {@code 5/(t + 10)}. Dual driven, the distance of the multipliers from the saddle shrinks by {@code 1 − α(t)} in every step, in all by {@code
 * 1.5e-11} in 1000 steps; primal-dual driven, by {@code t^{-5/2}}, and the bound is ten times the {@code 1.5e-5} that was measured for a start at distance 3.
 */
@Decides("PD-T1")
@Label(
        "PD-T1: the last iterate of the primal-dual subgradient method converges, given curvature and Slater's condition")
class SubgradientMethodProperties extends ClaimProperties<SaddleTrajectory> {
    private static final int LONG = 1000;
    private static final StepSizes STEPS = new StepSizes(5, 10, 1);
    private static final StepSizes SUMMABLE = new StepSizes(0.1, 1, 2);
    private static final double ROUNDING = 1e-12;

    @Override
    protected List<? extends Mutant<SaddleTrajectory>> mutants() {
        return List.of(BrokenSaddleTrajectory.values());
    }

    @Amended
    @Label("the iterates are those of the recurrence (5), (6), both drivers, both forms")
    void answers_are_those_of_the_recurrence(@ForAll("shortRuns") Trajectories.Saddle in) {
        certified(in.problem());
    }

    @Amended
    @Label(
            "quasi-Fejer: |z(t+1) - z*|^2 <= |z(t) - z*|^2 + alpha^2 |T|^2, primal-dual driven and stale, or dual driven and fresh")
    void distance_to_the_saddle_grows_by_at_most_the_squared_step(@ForAll("single") Trajectories.Saddle in) {
        SaddleTrajectory problem = in.problem();
        Point end = solve(problem).primal();
        Vector lambda = end.vector("lambda");
        Vector multiplierStep = problem.bound().minus(problem.driver() == Driver.DUAL ? end.vector("x") : problem.x0());
        double growth =
                squared(lambda.minus(in.lambda())) - squared(problem.lambda0().minus(in.lambda()));
        double step = squared(multiplierStep);
        if (problem.driver() == Driver.PRIMAL_DUAL) {
            growth += squared(end.vector("x").minus(in.x()))
                    - squared(problem.x0().minus(in.x()));
            step += squared(problem.c().minus(problem.x0()).minus(problem.lambda0()));
        }

        double allowed = problem.a() * problem.a() * step;

        require(
                Check.VALUE,
                growth <= allowed + ROUNDING * (1 + allowed),
                "the squared distance grew by %s, more than %s",
                growth,
                allowed);
    }

    private static double squared(Vector v) {
        return v.dot(v);
    }

    @Amended
    @Label("the last iterate converges to the saddle with steps of divergent sum and convergent sum of squares")
    void last_iterate_converges(@ForAll("longRuns") Trajectories.Saddle in) {
        SaddleTrajectory problem = in.problem();
        Point end = solve(problem).primal();
        double start = in.error(problem.x0(), problem.lambda0());
        double error = in.error(end.vector("x"), end.vector("lambda"));

        double allowed = problem.driver() == Driver.DUAL && problem.form() == Form.FRESH
                ? 2e-11 * start + ROUNDING
                : 1.5e-4 * (1 + start) / 4;

        require(Check.VALUE, error <= allowed, "the error after %s steps is %s", LONG, error);
    }

    @Amended
    @Label("with duplicate constraints the multipliers converge to the set of optimal ones, and x converges")
    void multipliers_converge_to_the_optimal_set(@ForAll("longRuns") Trajectories.Saddle in) {
        SaddleTrajectory problem = in.problem();
        BoundedQuadratic game = new BoundedQuadratic(problem.c(), problem.bound(), problem.box(), 2);
        Vector lambda0 = Vector.of(DoubleStream.concat(
                        problem.lambda0().stream(), Vector.zeros(problem.c().size()).stream())
                .toArray());

        SaddleState end = new SubgradientMethod(game, STEPS, problem.driver(), problem.form())
                .run(new SaddleState(problem.x0(), lambda0), LONG);

        double error = in.error(end.x(), game.total(end.lambda()));
        require(Check.VALUE, error <= 1e-3, "x and the sums of multipliers are %s off", error);
    }

    @Supports
    @Label("KKT residual and duality gap of the last iterate vanish, and weak duality holds on the way")
    void certificates_close(@ForAll("longRuns") Trajectories.Saddle in) {
        SaddleTrajectory problem = in.problem();
        BoundedQuadratic game = new BoundedQuadratic(problem.c(), problem.bound(), problem.box(), 1);
        double optimum = game.objective(in.x());
        Point end = solve(problem).primal();

        double residual = game.residual(end.vector("x"), end.vector("lambda"));
        double gap = game.dualValue(end.vector("lambda")) - optimum;

        require(Check.VALUE, game.dualValue(problem.lambda0()) >= optimum - ROUNDING, "the dual value is too small");
        require(Check.VALUE, gap >= -ROUNDING && gap <= 1e-3, "the gap is %s", gap);
        require(Check.VALUE, residual <= 1e-3, "the residual is %s", residual);
    }

    /** A run of the measured table: start and saddle of all rows are the same. */
    private record Row(Driver driver, StepSizes sizes, int steps, double least, double most) {}

    @Supports
    @Label("errors are within ten times the measured ones; summable and too large steps do not converge")
    void errors_are_the_measured_ones(@ForAll("table") Row row) {
        Trajectories.Saddle in = table(row.driver(), row.sizes(), row.steps());
        Point end = solve(in.problem()).primal();

        double error = in.error(end.vector("x"), end.vector("lambda"));

        require(Check.VALUE, row.least() <= error && error <= row.most(), "%s: the error is %s", row, error);
    }

    private static Trajectories.Saddle table(Driver driver, StepSizes sizes, int steps) {
        return new Trajectories.Saddle(new SaddleTrajectory(
                Vector.of(2, 1, -1),
                Vector.of(0.5, 0, 0),
                4,
                Vector.of(-1, 1, 1),
                Vector.of(0, 3, 2),
                driver,
                Form.FRESH,
                sizes.a(),
                sizes.b(),
                steps,
                sizes.power()));
    }

    @Refutes
    @Label("the last iterate converges also for a linear objective: max x s.t. x <= 1, 0 <= x <= 3")
    void last_iterate_converges_without_curvature(@ForAll("counterexamples") CounterexampleGames.Start start) {
        SaddleState end = new SubgradientMethod(
                        CounterexampleGames.LINEAR, new StepSizes(1, 6, 1), start.driver(), Form.STALE)
                .run(start.state(), 5 * LONG);
        double distance = Math.hypot(end.x().get(0) - 1, end.lambda().get(0) - 1);

        refuteIf(distance >= 0.2, "after %s steps the distance from the saddle (1, 1) is %s", 5 * LONG, distance);
    }

    @Refutes
    @Label("the last iterate converges also without a Slater point: max x - x^2 s.t. -x^2 >= 0")
    void last_iterate_converges_without_slater(@ForAll("counterexamples") CounterexampleGames.Start start) {
        SubgradientMethod method = new SubgradientMethod(
                CounterexampleGames.NO_SLATER, new StepSizes(1, 2, 1), start.driver(), Form.STALE);
        SaddleState first = new SaddleState(
                method.game().project(start.state().x()), start.state().lambda());
        SaddleState end = method.run(first, 5 * LONG);

        refuteIf(
                end.x().get(0) >= 0.1,
                "after %s steps x = %s for the only feasible point 0, and lambda = %s",
                5 * LONG,
                end.x(),
                end.lambda());
    }

    @Override
    protected List<Figure> figures() {
        List<Series> series = new ArrayList<>();
        series.add(errors("dual driven, 5/(t + 10)", Driver.DUAL, STEPS));
        series.add(errors("primal-dual driven, 5/(t + 10)", Driver.PRIMAL_DUAL, STEPS));
        series.add(errors("dual driven, 1/(t + 1)", Driver.DUAL, new StepSizes(1, 1, 1)));
        series.add(errors("primal-dual driven, 1/(t + 1)", Driver.PRIMAL_DUAL, new StepSizes(1, 1, 1)));
        series.add(errors("dual driven, 0.1/(t + 1)^2: summable", Driver.DUAL, SUMMABLE));
        return List.of(new Figure(
                "Distance of the last iterate from the saddle",
                Axis.logarithmic("step"),
                Axis.logarithmic("largest error of x and the multipliers"),
                false,
                series,
                "Both drivers converge like a power of t that grows with the constant of the step, the primal-dual one at half the power; summable steps stop"
                        + " short of the saddle."));
    }

    private static Series errors(String name, Driver driver, StepSizes sizes) {
        Trajectories.Saddle in = table(driver, sizes, 0);
        SaddleTrajectory problem = in.problem();
        List<Double> steps = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        BoundedQuadratic game = new BoundedQuadratic(problem.c(), problem.bound(), problem.box(), 1);
        new SubgradientMethod(game, sizes, driver, Form.FRESH)
                .run(new SaddleState(problem.x0(), problem.lambda0()), 2 * LONG, (t, state) -> {
                    steps.add((double) t);
                    errors.add(Math.max(1e-16, in.error(state.x(), state.lambda())));
                });
        return Series.curve(name, steps, errors);
    }

    @Provide
    Arbitrary<Trajectories.Saddle> shortRuns() {
        return Trajectories.saddles();
    }

    @Provide
    Arbitrary<Trajectories.Saddle> single() {
        return Arbitraries.longs()
                .between(1, LONG)
                .map(seed -> seed % 2 == 0
                        ? Trajectories.saddle(seed, constant(seed), Driver.DUAL, Form.FRESH, 1)
                        : Trajectories.saddle(seed, constant(seed), Driver.PRIMAL_DUAL, Form.STALE, 1));
    }

    private static StepSizes constant(long seed) {
        return new StepSizes((1 + seed % 25) / 8.0, 1, 0);
    }

    @Provide
    Arbitrary<Trajectories.Saddle> longRuns() {
        return seeds(100)
                .map(seed -> Trajectories.saddle(
                        seed,
                        STEPS,
                        seed % 4 < 2 ? Driver.DUAL : Driver.PRIMAL_DUAL,
                        seed % 2 == 0 ? Form.FRESH : Form.STALE,
                        LONG));
    }

    @Provide
    Arbitrary<CounterexampleGames.Start> counterexamples() {
        return seeds(40).map(CounterexampleGames.Start::of);
    }

    @Provide
    Arbitrary<Row> table() {
        StepSizes one = new StepSizes(1, 2, 1);
        StepSizes five = new StepSizes(5, 11, 1);
        StepSizes root = new StepSizes(1, 1, 0.6);
        StepSizes tenth = new StepSizes(0.1, 1, 0);
        return Arbitraries.of(
                new Row(Driver.DUAL, one, 100, 0, 2e-1),
                new Row(Driver.DUAL, one, 1000, 0, 2e-2),
                new Row(Driver.DUAL, one, 10_000, 0, 2e-3),
                new Row(Driver.DUAL, five, 100, 0, 4e-5),
                new Row(Driver.DUAL, five, 1000, 0, 6e-10),
                new Row(Driver.DUAL, root, 100, 0, ROUNDING),
                new Row(Driver.DUAL, tenth, 100, 0, 6e-4),
                new Row(Driver.DUAL, SUMMABLE, 10_000, 1.6, 3),
                new Row(Driver.DUAL, new StepSizes(2.5, 1, 0), 10_000, 1, 8),
                new Row(Driver.PRIMAL_DUAL, one, 1000, 0, 0.62),
                new Row(Driver.PRIMAL_DUAL, one, 10_000, 0, 0.27),
                new Row(Driver.PRIMAL_DUAL, five, 100, 0, 3.8e-2),
                new Row(Driver.PRIMAL_DUAL, five, 1000, 0, 1.5e-4),
                new Row(Driver.PRIMAL_DUAL, five, 10_000, 0, 5.2e-7),
                new Row(Driver.PRIMAL_DUAL, root, 1000, 0, 4.5e-8),
                new Row(Driver.PRIMAL_DUAL, tenth, 1000, 0, ROUNDING),
                new Row(Driver.PRIMAL_DUAL, SUMMABLE, 10_000, 2, 3),
                new Row(Driver.PRIMAL_DUAL, new StepSizes(1.5, 1, 0), 10_000, 1, 8));
    }
}
