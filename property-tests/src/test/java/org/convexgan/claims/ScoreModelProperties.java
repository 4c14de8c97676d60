package org.convexgan.claims;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.QuadraticScores;
import org.convexgan.broken.BrokenScoreModel;
import org.convexgan.dualing.AcceptanceRatio;
import org.convexgan.dualing.SecularNewton;
import org.convexgan.dualing.SteepestStep;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.ledger.Figure.Style;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Point;
import org.convexgan.problem.TrustRegionScore;

@Decides("DG-SCORE")
@Label("DG-SCORE: the model with linearized scores can be less accurate than the linearized cost")
class ScoreModelProperties extends ClaimProperties<TrustRegionScore> {

    @Override
    protected List<? extends Mutant<TrustRegionScore>> mutants() {
        return List.of(BrokenScoreModel.values());
    }

    @Refutes
    @Label("the acceptance ratio of the score model is at least as close to 1")
    void score_model_is_the_more_accurate_one(@ForAll("instances") QuadraticScores.Discriminator in) {
        double byScore = Math.abs(ratioOfScoreModel(in, scoreStep(in)) - 1);
        double byCost = Math.abs(ratioOfCostModel(in, costStep(in)) - 1);

        refuteIf(
                byScore > byCost + 0.001,
                "radius %s: |rho - 1| is %s for the score model, %s for the linearized cost",
                in.radius(),
                byScore,
                byCost);
    }

    @Supports
    @Label("the step of the score model is certified")
    void score_step_is_certified(@ForAll("instances") QuadraticScores.Discriminator in) {
        certified(in.problem());
    }

    @Supports
    @Label(
            "both errors are of second order: at most mean |a|/2 |s|^2 for the scores, and that with half the curvature of the loss for the cost")
    void errors_of_both_models_are_quadratic(@ForAll("instances") QuadraticScores.Discriminator in) {
        Vector s = scoreStep(in);
        double square = s.dot(s);
        double bending = in.curvatures().stream().map(Math::abs).sum()
                * square
                / 2
                / in.curvatures().size();
        Vector end = in.w().plus(s);

        double scoreError = Math.abs(in.cost(end) - in.problem().objective(Point.of("s", s)));
        double costError = Math.abs(in.cost(end) - in.linearizedCost().objective(Point.of("s", s)));

        double rounding = 1e-12 * (1 + in.problem().cancellingTerms());
        require(Check.VALUE, scoreError <= bending + rounding, "score error %s exceeds %s", scoreError, bending);
        double curved = bending + in.c() * square / 2 + meanSquaredChange(in, s) / 8;
        require(Check.VALUE, costError <= curved + rounding, "cost error %s exceeds %s", costError, curved);
    }

    /** Returns the mean squared change of the scores along a step. */
    private static double meanSquaredChange(QuadraticScores.Discriminator in, Vector s) {
        Vector linear = in.problem().signedJacobian().times(s);
        double half = s.dot(s) / 2;
        return IntStream.range(0, linear.size())
                        .mapToDouble(i -> Math.abs(linear.get(i))
                                + Math.abs(in.curvatures().get(i)) * half)
                        .map(change -> change * change)
                        .sum()
                / linear.size();
    }

    @Supports
    @Label("for linear scores the score model is exact")
    void linear_scores_make_the_score_model_exact(@ForAll("linear") QuadraticScores.Discriminator in) {
        Vector s = scoreStep(in);

        expect(
                "f(w + s)",
                in.cost(in.w().plus(s)),
                in.problem().objective(Point.of("s", s)),
                in.problem().cancellingTerms());
    }

    @Provide
    Arbitrary<QuadraticScores.Discriminator> instances() {
        return QuadraticScores.discriminators();
    }

    @Provide
    Arbitrary<QuadraticScores.Discriminator> linear() {
        return QuadraticScores.discriminators()
                .map(in -> new QuadraticScores.Discriminator(
                        in.real(), in.slopes(), in.curvatures().times(0), in.c(), in.w(), in.radius()));
    }

    private Vector scoreStep(QuadraticScores.Discriminator in) {
        return solve(in.problem()).primal().vector("s");
    }

    private static Vector costStep(QuadraticScores.Discriminator in) {
        return new SteepestStep().solve(in.linearizedCost()).primal().vector("s");
    }

    private static double ratioOfScoreModel(QuadraticScores.Discriminator in, Vector s) {
        return ratio(in, s, step -> in.problem().objective(Point.of("s", step)));
    }

    private static double ratioOfCostModel(QuadraticScores.Discriminator in, Vector s) {
        return ratio(in, s, step -> in.linearizedCost().objective(Point.of("s", step)));
    }

    private static double ratio(QuadraticScores.Discriminator in, Vector s, ToDoubleFunction<Vector> model) {
        double predicted = model.applyAsDouble(s.times(0)) - model.applyAsDouble(s);
        double actual = in.cost(in.w()) - in.cost(in.w().plus(s));
        boolean resolved = predicted > 1e-8; // what rounding of the costs leaves of the ratio
        return resolved ? AcceptanceRatio.of(actual, predicted) : 1;
    }

    @Override
    protected List<Figure> figures() {
        List<Double> radii = IntStream.rangeClosed(0, 60)
                .mapToObj(k -> 0.01 * Math.pow(10, k / 20.0))
                .toList();
        return List.of(
                new Figure(
                        "A score on which the linearized cost is the better model",
                        Axis.logarithmic("radius of the trust region"),
                        Axis.logarithmic("|ρ − 1|"),
                        false,
                        List.of(
                                new Series(
                                        "linearized score",
                                        Style.LINE,
                                        radii,
                                        radii.stream()
                                                .map(radius -> {
                                                    var in = counterexample(radius);
                                                    Vector s = new SecularNewton()
                                                            .solve(in.problem())
                                                            .primal()
                                                            .vector("s");
                                                    return Math.abs(ratioOfScoreModel(in, s) - 1);
                                                })
                                                .toList()),
                                new Series(
                                        "linearized cost",
                                        Style.LINE,
                                        radii,
                                        radii.stream()
                                                .map(radius -> {
                                                    var in = counterexample(radius);
                                                    return Math.abs(ratioOfCostModel(in, costStep(in)) - 1);
                                                })
                                                .toList())),
                        "One weight, w = 0, C = 1/8, a real score w + w²/2 and a generated score 0: the error of the linearized cost falls with the"
                                + " square of the radius, that of the linearized score with the radius itself; only for radii beyond one is it the smaller one."));
    }

    private static QuadraticScores.Discriminator counterexample(double radius) {
        return new QuadraticScores.Discriminator(
                1, Matrix.of(2, 1, 1, 0), Vector.of(1, 0), 0.125, Vector.zeros(1), radius);
    }
}
