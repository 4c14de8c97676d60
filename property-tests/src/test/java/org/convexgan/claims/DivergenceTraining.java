package org.convexgan.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.convexgan.arbitraries.Divergences;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.ledger.Figure.Style;
import org.convexgan.linalg.Vector;
import org.convexgan.primaldual.DivergenceGame;
import org.convexgan.primaldual.SaddleState;
import org.convexgan.primaldual.SubgradientMethod;
import org.convexgan.problem.DivergenceRow;
import org.convexgan.problem.Driver;
import org.convexgan.problem.Form;
import org.convexgan.problem.StepSizes;

/**
 * The primal-dual subgradient method on a row of Table 1, and what its linearization at the saddle {@code (D₀, p_d)} predicts.
 *
 * <pre>{@code
 * x = D − D₀,  y = p_g − p_d:   dx/dτ = −κ·x + s·y,   dy/dτ = −s·x,   dτ = α(t)·dt        κ = curvature·p_d, s = f₁′(D₀)
 * |s|·x² − sign(s)·κ·x·y + |s|·y²  shrinks like  e^{−κτ} = t^{−a·κ}   for κ < 2|s|                      (ours)
 * }</pre>
 *
 * @param row {@code f₀} and {@code f₁}
 * @param low lower end of the box of {@code D}
 * @param high upper end
 * @param slope {@code f₁′(D₀)}
 * @param curvature {@code −f₀″(D₀) − f₁″(D₀)}, times {@code ε} in the row of the approximate WGAN
 */
record DivergenceTraining(DivergenceRow row, double low, double high, double slope, double curvature) {
    /** Steps of the runs whose limit is looked at. */
    static final int RUN = 3000;

    private static final StepSizes STEPS = new StepSizes(5, 100, 1);

    static DivergenceTraining of(DivergenceRow row) {
        return switch (row) {
            case KL -> new DivergenceTraining(row, 0.05, 20, -1, 1);
            case REVERSE_KL -> new DivergenceTraining(row, 0.05, 20, 1, 1);
            case PEARSON -> new DivergenceTraining(row, -1.9, 10, -1, 0.5);
            case HELLINGER -> new DivergenceTraining(row, 0.2, 10, 1, 2);
            case JS -> new DivergenceTraining(row, 0.01, 0.99, -2, 8);
            case APPROXIMATE_WGAN -> new DivergenceTraining(row, -10, 10, -1, 2);
            case OTHER -> new DivergenceTraining(row, 0, 10, 1, 1);
        };
    }

    DivergenceGame game(Divergences.Alphabet in) {
        return new DivergenceGame(row, in.problem().pd(), in.problem().eps(), low, high);
    }

    /** Returns {@code α(t)} of the runs whose limit is looked at. */
    static double step(int t) {
        return STEPS.at(t);
    }

    /** Returns {@code D} within the box. */
    Vector clip(Vector d) {
        return d.map(entry -> Math.max(low, Math.min(high, entry)));
    }

    private SaddleState start(Vector pg) {
        return new SaddleState(pg.map(p -> row.balanced()), pg);
    }

    private double bending(Divergences.Alphabet in) {
        return curvature * (row == DivergenceRow.APPROXIMATE_WGAN ? in.problem().eps() : 1);
    }

    /**
     * Measures how fast the primal-dual driven method approaches the saddle from nearby.
     *
     * @param pg start, close to {@code p_d}
     * @return for each symbol the exponent of {@code 1/t} of its distance over the predicted one, {@code a·κ/2}; 1 for a symbol that stays at the saddle
     */
    Vector relativeRates(Divergences.Alphabet in, Vector pg) {
        double a = 4 / bending(in);
        double b = 20 * a;
        int first = (int) (10 * b);
        int last = 4 * first;
        List<Vector> distances = new ArrayList<>();
        new SubgradientMethod(game(in), new StepSizes(a, b, 1), Driver.PRIMAL_DUAL, Form.FRESH)
                .run(start(pg), last, (t, state) -> {
                    if (t == first || t == last) {
                        distances.add(squaredDistances(in, state));
                    }
                });
        double elapsed = Math.log((last + b) / (first + b));
        double[] ratios = distances.get(0).toArray();
        Arrays.setAll(ratios, i -> {
            double after = distances.get(1).get(i);
            double exponent = Math.log(ratios[i] / after) / elapsed;
            return ratios[i] == 0 && after == 0
                    ? 1
                    : exponent / (a * bending(in) * in.problem().pd().get(i));
        });
        return Vector.of(ratios);
    }

    private Vector squaredDistances(Divergences.Alphabet in, SaddleState state) {
        double[] squares = in.problem().pd().toArray();
        Arrays.setAll(squares, i -> {
            double x = state.x().get(i) - row.balanced();
            double y = state.lambda().get(i) - squares[i];
            return Math.abs(slope) * (x * x + y * y) - Math.signum(slope) * bending(in) * squares[i] * x * y;
        });
        return Vector.of(squares);
    }

    /** Returns the errors of the generated weights against the steps, for both drivers. */
    Figure figure(Divergences.Alphabet in) {
        double least = in.problem().pd().stream().min().orElseThrow();
        return new Figure(
                "Training with this row, D in [%s, %s]".formatted(low, high),
                Axis.logarithmic("step"),
                Axis.logarithmic("largest |p_g − p_d|"),
                false,
                List.of(errors("dual driven", in, Driver.DUAL), errors("primal-dual driven", in, Driver.PRIMAL_DUAL)),
                ("Step 5/(t + 100), from D₀ and p_g = %s to p_d = %s. Primal-dual driven, the error oscillates and its slowest symbol shrinks like"
                                + " t to the power %.2f near the saddle.")
                        .formatted(in.problem().pg(), in.problem().pd(), -STEPS.a() * bending(in) * least / 2));
    }

    private Series errors(String name, Divergences.Alphabet in, Driver driver) {
        Vector pd = in.problem().pd();
        List<Double> steps = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        new SubgradientMethod(game(in), STEPS, driver, Form.FRESH)
                .run(start(in.problem().pg()), RUN, (t, state) -> {
                    if (t == 1 || t % 10 == 0) {
                        steps.add((double) t);
                        errors.add(Math.max(1e-16, state.lambda().minus(pd).maxAbs()));
                    }
                });
        return new Series(name, Style.LINE, steps, errors);
    }
}
