package org.convexgan.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Trajectories;
import org.convexgan.broken.BrokenFiniteGan;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.ledger.Figure;
import org.convexgan.linalg.Vector;
import org.convexgan.primaldual.FiniteAlphabetGan;
import org.convexgan.primaldual.SaddleState;
import org.convexgan.primaldual.SubgradientMethod;
import org.convexgan.problem.DivergenceRow;
import org.convexgan.problem.Driver;
import org.convexgan.problem.FiniteGanTrajectory;
import org.convexgan.problem.Form;
import org.convexgan.problem.Point;
import org.convexgan.problem.StepSizes;

/**
 * Theorem 2. Asymptotic statements are checked where their margin was measured: dual driven with {@code 5/(t + 50)}, any ε and 5000 steps, primal-dual driven with {@code 10/(t + 100)},
 * {@code ε = 0.1}, {@code D(0) = 1/2} and 10,000 steps, data probabilities of at least 0.05; the errors were below 2e-5 and 1e-5.
 */
@Decides("PD-T2")
@Label("PD-T2: the primal-dual subgradient method trains the GAN on a finite alphabet, if the data have full support")
class FiniteAlphabetGanProperties extends ClaimProperties<FiniteGanTrajectory> {
    private static final double ROUNDING = 1e-12;
    private static final StepSizes DUAL_STEPS = FiniteAlphabetRuns.STEPS;
    private static final StepSizes PRIMAL_DUAL_STEPS = new StepSizes(10, 100, 1);

    @Override
    protected List<? extends Mutant<FiniteGanTrajectory>> mutants() {
        return List.of(BrokenFiniteGan.values());
    }

    @Amended
    @Label("the iterates are those of the recurrence (14)-(16), both drivers, both forms")
    void answers_are_those_of_the_recurrence(@ForAll("shortRuns") Trajectories.Gan in) {
        certified(in.problem());
    }

    @Amended
    @Label("pg converges to pd and D to 1/2 if every pd is positive, and the certificates close")
    void generator_converges_to_the_data(@ForAll("longRuns") Trajectories.Gan in) {
        FiniteGanTrajectory problem = in.problem();
        Point end = solve(problem).primal();
        Vector pg = end.vector("pg");
        Vector d = end.vector("D");
        FiniteAlphabetGan game = new FiniteAlphabetGan(problem.pd(), problem.eps());

        require(Check.VALUE, generatorError(problem, pg) <= 1e-4, "pg = %s for pd = %s", pg, problem.pd());
        require(Check.VALUE, discriminatorError(d) <= 2e-3, "D = %s", d);
        double gap = game.dualValue(pg.map(p -> Math.max(0, p))) + Math.log(2);
        require(Check.VALUE, gap >= -ROUNDING && gap <= 1e-6, "the certificate is %s", gap);
        require(Check.VALUE, game.residual(d, pg) <= 2e-2, "the KKT residual is %s", game.residual(d, pg));
    }

    private static double generatorError(FiniteGanTrajectory problem, Vector pg) {
        return pg.minus(problem.pd()).maxAbs();
    }

    private static double discriminatorError(Vector d) {
        return d.map(entry -> entry - 0.5).maxAbs();
    }

    @Amended
    @Label(
            "quasi-Fejer: |z(t+1) - z*|^2 <= |z(t) - z*|^2 + alpha^2 |T|^2, primal-dual driven and stale, or dual driven and fresh")
    void distance_to_the_saddle_grows_by_at_most_the_squared_step(@ForAll("single") Trajectories.Gan in) {
        FiniteGanTrajectory problem = in.problem();
        FiniteAlphabetGan game = new FiniteAlphabetGan(problem.pd(), problem.eps());
        Point end = solve(problem).primal();
        boolean dual = problem.driver() == Driver.DUAL;
        Vector d0 = problem.discriminator0();
        Vector d = end.vector("D");
        double growth = squared(end.vector("pg").minus(problem.pd()))
                - squared(problem.pg0().minus(problem.pd()));
        double step = squared(game.constraints(dual ? d : d0));
        if (!dual) {
            growth += squared(d.map(entry -> entry - 0.5)) - squared(d0.map(entry -> entry - 0.5));
            step += squared(game.ascent(d0, problem.pg0()));
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

    @Supports
    @Label("for normalised pg the dual value is 2 JS(pd, pg) - log 2, and no feasible D exceeds -log 2")
    void dual_value_is_twice_the_jensen_shannon_divergence(@ForAll("shortRuns") Trajectories.Gan in) {
        Vector pd = in.problem().pd();
        Vector pg = in.problem().pg0().map(p -> p + 0.125);
        Vector normalised = pg.times(1 / pg.sum());
        FiniteAlphabetGan game = new FiniteAlphabetGan(pd, 1e-3);
        Vector middle = pd.plus(normalised).times(0.5);

        double gap = game.dualValue(normalised) + Math.log(2);
        double feasible = game.objective(in.problem().discriminator0().map(d -> Math.min(d, 0.5)));

        expect("phi + log 2", gap, divergence(pd, middle) + divergence(normalised, middle), 1);
        require(Check.VALUE, feasible <= -Math.log(2) + ROUNDING, "f0 = %s at a feasible D", feasible);
    }

    private static double divergence(Vector p, Vector q) {
        return IntStream.range(0, p.size())
                .mapToDouble(i -> p.get(i) * Math.log(p.get(i) / q.get(i)))
                .sum();
    }

    @Supports
    @Label("local rate: dual driven with a/(t + b), the error of symbol i shrinks like t^(-a/(2 pd_i))")
    void errors_shrink_at_the_local_rate(@ForAll("rates") Vector pd) {
        List<Vector> errors = new ArrayList<>();
        for (int steps : new int[] {1000, 4000}) {
            FiniteGanTrajectory problem = new FiniteGanTrajectory(
                    DivergenceRow.JS,
                    pd,
                    pd.times(0.75),
                    pd.map(p -> 0.5),
                    0.1,
                    Driver.DUAL,
                    Form.FRESH,
                    1,
                    10,
                    steps,
                    1);
            errors.add(solve(problem).primal().vector("pg").minus(pd));
        }
        for (int i = 0; i < pd.size(); i++) {
            double rate = Math.log(errors.get(0).get(i) / errors.get(1).get(i)) / Math.log(4010.0 / 1010.0);
            double predicted = 1 / (2 * pd.get(i));
            require(
                    Check.VALUE,
                    Math.abs(rate - predicted) <= 0.05 * predicted,
                    "pd = %s: the rate is %s for %s",
                    pd.get(i),
                    rate,
                    predicted);
        }
    }

    /** A run from a fixed start, with the smallest and the largest error that it may end with. */
    private record Row(FiniteGanTrajectory problem, double least, double most) {}

    @Supports
    @Label(
            "errors are within ten times the measured ones; box edges with large steps trap, constant steps have the limits 4 and 2 times min pd")
    void errors_are_the_measured_ones(@ForAll("table") Row row) {
        double error =
                generatorError(row.problem(), solve(row.problem()).primal().vector("pg"));

        require(Check.VALUE, row.least() <= error && error <= row.most(), "%s: the error is %s", row, error);
    }

    @Refutes
    @Label("D converges to 1/2 also at symbols that the data do not have")
    void discriminator_converges_without_full_support(@ForAll("withoutSupport") Trajectories.Gan in) {
        FiniteGanTrajectory problem = in.problem();
        double[] pd = problem.pd().toArray();
        double[] pg = problem.pg0().toArray();
        pd[0] = 0;
        pg[0] = Math.max(pg[0], 0.1);
        FiniteAlphabetGan game = new FiniteAlphabetGan(Vector.of(pd), problem.eps());
        SaddleState end = new SubgradientMethod(game, problem.stepSizes(), problem.driver(), problem.form())
                .run(new SaddleState(problem.discriminator0(), Vector.of(pg)), problem.steps());

        double d = end.x().get(0);
        refuteIf(
                Math.abs(d - 0.5) >= 0.1,
                "with pd = %s the discriminator ends at %s on the first symbol, and pg at %s",
                Vector.of(pd),
                d,
                end.lambda().get(0));
    }

    @Override
    protected List<Figure> figures() {
        return FiniteAlphabetRuns.figures();
    }

    @Provide
    Arbitrary<Trajectories.Gan> shortRuns() {
        return Trajectories.gans();
    }

    @Provide
    Arbitrary<Trajectories.Gan> single() {
        return Arbitraries.longs().between(1, 1000).map(seed -> {
            StepSizes sizes = new StepSizes((1 + seed % 25) / 8.0, 1, 0);
            return seed % 2 == 0
                    ? Trajectories.gan(seed, sizes, Driver.DUAL, Form.FRESH, 0.01, 1)
                    : Trajectories.gan(seed, sizes, Driver.PRIMAL_DUAL, Form.STALE, 0.01, 1);
        });
    }

    @Provide
    Arbitrary<Trajectories.Gan> longRuns() {
        return seeds(60).map(FiniteAlphabetGanProperties::longRun);
    }

    private static Trajectories.Gan longRun(long seed) {
        return seed % 2 == 0
                ? Trajectories.gan(
                        seed,
                        DUAL_STEPS,
                        Driver.DUAL,
                        Form.FRESH,
                        List.of(0.1, 0.01, 0.001).get((int) (seed / 2 % 3)),
                        5000)
                : Trajectories.gan(seed, PRIMAL_DUAL_STEPS, Driver.PRIMAL_DUAL, Form.FRESH, 0.1, 10_000);
    }

    @Provide
    Arbitrary<Trajectories.Gan> withoutSupport() {
        return seeds(40).map(FiniteAlphabetGanProperties::longRun);
    }

    @Provide
    Arbitrary<Vector> rates() {
        return seeds(20).map(seed -> {
            double first = 0.2 + new Random(seed).nextInt(25) / 40.0;
            return Vector.of(first, 1 - first);
        });
    }

    @Provide
    Arbitrary<Row> table() {
        StepSizes one = new StepSizes(1, 10, 1);
        return Arbitraries.of(
                row(Driver.DUAL, one, 100, 1.7e-1),
                row(Driver.DUAL, one, 1000, 1.8e-2),
                row(Driver.DUAL, one, 10_000, 1.8e-3),
                row(Driver.DUAL, DUAL_STEPS, 1000, 3.6e-7),
                row(Driver.DUAL, PRIMAL_DUAL_STEPS, 1000, 4.5e-11),
                row(Driver.PRIMAL_DUAL, one, 10_000, 4.5e-3),
                row(Driver.PRIMAL_DUAL, new StepSizes(2, 20, 1), 10_000, 1.5e-4),
                row(Driver.PRIMAL_DUAL, DUAL_STEPS, 1000, 8.1e-7),
                row(Driver.PRIMAL_DUAL, PRIMAL_DUAL_STEPS, 1000, 5.6e-9),
                new Row(FiniteAlphabetRuns.trap(1), 5, 15),
                new Row(FiniteAlphabetRuns.trap(0.01), 0, 7e-4),
                constant(Form.FRESH, 0.7, 0, 1e-3),
                constant(Form.FRESH, 0.85, 1e-2, 1),
                constant(Form.STALE, 0.35, 0, 1e-3),
                constant(Form.STALE, 0.45, 1e-2, 1));
    }

    private static Row row(Driver driver, StepSizes sizes, int steps, double most) {
        return new Row(FiniteAlphabetRuns.table(driver, Form.FRESH, sizes, steps), 0, most);
    }

    private static Row constant(Form form, double alpha, double least, double most) {
        return new Row(FiniteAlphabetRuns.table(Driver.DUAL, form, new StepSizes(alpha, 1, 0), 2000), least, most);
    }
}
