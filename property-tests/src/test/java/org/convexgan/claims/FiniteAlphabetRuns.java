package org.convexgan.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.linalg.Vector;
import org.convexgan.primaldual.FiniteAlphabetGan;
import org.convexgan.primaldual.SaddleState;
import org.convexgan.primaldual.SubgradientMethod;
import org.convexgan.problem.DivergenceRow;
import org.convexgan.problem.Driver;
import org.convexgan.problem.FiniteGanTrajectory;
import org.convexgan.problem.Form;
import org.convexgan.problem.StepSizes;

/** Trainings of the GAN on a finite alphabet from fixed starts, and their pictures. */
final class FiniteAlphabetRuns {
    static final StepSizes STEPS = new StepSizes(5, 50, 1);

    private FiniteAlphabetRuns() {}

    /** Returns the dual objective against the steps, and the trap. */
    static List<Figure> figures() {
        List<Double> steps = new ArrayList<>();
        List<List<Double>> pg = List.of(new ArrayList<>(), new ArrayList<>());
        FiniteGanTrajectory trap = trap(1);
        method(trap).run(new SaddleState(trap.discriminator0(), trap.pg0()), 2000, (t, state) -> {
            steps.add((double) t);
            IntStream.range(0, 2).forEach(i -> pg.get(i).add(state.lambda().get(i)));
        });
        return List.of(
                new Figure(
                        "Dual objective of the GAN on three symbols",
                        Axis.logarithmic("step"),
                        Axis.logarithmic("phi(pg) + log 2"),
                        false,
                        List.of(
                                gaps("dual driven, 5/(t + 50)", Driver.DUAL, STEPS),
                                gaps("primal-dual driven, 5/(t + 50)", Driver.PRIMAL_DUAL, STEPS),
                                gaps("dual driven, 1/(t + 10)", Driver.DUAL, new StepSizes(1, 10, 1)),
                                gaps("primal-dual driven, 1/(t + 10)", Driver.PRIMAL_DUAL, new StepSizes(1, 10, 1))),
                        "Both drivers close the certificate like a power of t; the primal-dual one oscillates on its way."),
                new Figure(
                        "The box trap: pg starts at pd = (1/2, 1/2), D at the edges of its box",
                        Axis.linear("step"),
                        Axis.linear("pg"),
                        false,
                        List.of(
                                Series.curve("pg of symbol 1", steps, pg.get(0)),
                                Series.curve("pg of symbol 2", steps, pg.get(1))),
                        "With the step 1/(t + 10) and eps = 0.001 the discriminator bounces between the edges of its box, and pg grows far beyond 1/2."));
    }

    private static SubgradientMethod method(FiniteGanTrajectory problem) {
        return new SubgradientMethod(
                new FiniteAlphabetGan(problem.pd(), problem.eps()),
                problem.stepSizes(),
                problem.driver(),
                problem.form());
    }

    private static Series gaps(String name, Driver driver, StepSizes sizes) {
        FiniteGanTrajectory problem = table(driver, Form.FRESH, sizes, 0);
        List<Double> steps = new ArrayList<>();
        List<Double> gaps = new ArrayList<>();
        SubgradientMethod method = method(problem);
        method.run(new SaddleState(problem.discriminator0(), problem.pg0()), 2000, (t, state) -> {
            steps.add((double) t);
            gaps.add(Math.max(1e-16, method.game().dualValue(state.lambda()) + Math.log(2)));
        });
        return Series.curve(name, steps, gaps);
    }

    /** Returns the training on three symbols whose errors were measured. */
    static FiniteGanTrajectory table(Driver driver, Form form, StepSizes sizes, int steps) {
        return new FiniteGanTrajectory(
                DivergenceRow.JS,
                Vector.of(0.5, 0.3, 0.2),
                Vector.of(0.1, 0.1, 0.8),
                Vector.of(5.0 / 6, 0.75, 0.2),
                1e-3,
                driver,
                form,
                sizes.a(),
                sizes.b(),
                steps,
                sizes.power());
    }

    /** Returns the training that starts at the optimal generator with the discriminator at the edges of its box, with the step {@code a/(t + 10)}. */
    static FiniteGanTrajectory trap(double a) {
        return new FiniteGanTrajectory(
                DivergenceRow.JS,
                Vector.of(0.5, 0.5),
                Vector.of(0.5, 0.5),
                Vector.of(1 - 1e-3, 1e-3),
                1e-3,
                Driver.PRIMAL_DUAL,
                Form.FRESH,
                a,
                10,
                20_000,
                1);
    }
}
