package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Critics;
import org.convexgan.broken.BrokenCriticOnLine;
import org.convexgan.certificate.Residual;
import org.convexgan.certificate.Tolerance;
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
import org.convexgan.linalg.Vector;
import org.convexgan.problem.AdversarialLoss;
import org.convexgan.problem.CriticOnLine;
import org.convexgan.problem.Point;

@Decides("PD-Claim1.wgan")
@Label(
        "PD-Claim1.wgan: the printed discriminator is not 1-Lipschitz, and the optimal one pulls the samples to the data")
class LipschitzCriticProperties extends ClaimProperties<CriticOnLine> {

    @Override
    protected List<? extends Mutant<CriticOnLine>> mutants() {
        return BrokenCriticOnLine.of(AdversarialLoss.WGAN);
    }

    @Refutes
    @Label("the printed discriminator is 1-Lipschitz")
    void printed_discriminator_is_lipschitz(@ForAll("toys") Critics.Toy in) {
        Residual residual =
                in.problem().primalResiduals(Point.of("D", in.printed())).get(0);

        refuteIf(
                residual.relative() > Tolerance.F64.feasibility(),
                "delta = %s: it rises by 1 on a length of %s",
                in.delta(),
                1 - 2 * in.delta());
    }

    @Supports
    @Label("the certified maximum 1 is reached with slope 1 at the samples, which the generator follows")
    void optimal_discriminator_pulls(@ForAll("toys") Critics.Toy in) {
        double maximum = certified(in.problem()).primalValue();
        Vector slopes = in.slopesAtSamples(solve(in.problem()).primal().vector("D"));

        double gradient = AdversarialLoss.WGAN.generatorSlope(0) * slopes.get(1);

        expect("maximum", maximum, 1, 0);
        expect("generator gradient", gradient, -1, 0);
    }

    @Supports
    @Label("the printed discriminator is Lipschitz for K = 1/(1 - 2 delta) and for no smaller K")
    void printed_discriminator_has_a_larger_constant(@ForAll("toys") Critics.Toy in) {
        double least = 1 / (1 - 2 * in.delta());
        Point printed = Point.of("D", in.printed());

        double at = in.withLipschitz(least).primalResiduals(printed).get(0).violation();
        double below =
                in.withLipschitz(0.999 * least).primalResiduals(printed).get(0).violation();

        require(Check.PRIMAL_FEASIBILITY, at <= 1e-12 && below > 1e-4, "violated by %s, and below by %s", at, below);
    }

    @Supports
    @Label(
            "in the class 0 <= D <= 1 the printed discriminator is optimal and gives no gradient; with K = 1/(1 - 2 delta) alone it is not")
    void printed_discriminator_is_optimal_between_zero_and_one(@ForAll("toys") Critics.Toy in) {
        double most = in.problem()
                .pd()
                .minus(in.problem().pg())
                .map(surplus -> Math.max(0, surplus))
                .sum(); // D = 1 where it is positive
        double steepest = 1 / (1 - 2 * in.delta());

        double printed = in.problem().objective(Point.of("D", in.printed()));
        double unbounded = certified(in.withLipschitz(steepest)).primalValue();

        require(Check.VALUE, printed == most, "the printed discriminator reaches %s of %s", printed, most);
        double slope = in.slopesAtSamples(in.printed()).maxAbs();
        require(Check.VALUE, slope == 0, "it has the slope %s at the samples", slope);
        expect("maximum for K = 1/(1 - 2 delta)", unbounded, steepest, 0);
    }

    @Supports
    @Label("the maximum over D is certified for other distributions")
    void answers_are_certified(@ForAll("lines") Critics.Line in) {
        certified(in.problem());
    }

    @Override
    protected List<Figure> figures() {
        double delta = 0.25;
        List<Double> nodes = List.of(-delta, 0.0, delta, 1 - delta, 1.0, 1 + delta);
        return List.of(
                new Figure(
                        "The discriminator of Claim 1 and the best 1-Lipschitz one, δ = 1/4",
                        Axis.linear("x"),
                        Axis.linear("D(x)"),
                        true,
                        List.of(
                                new Series("printed", Style.LINE, nodes, List.of(0.0, 0.0, 0.0, 1.0, 1.0, 1.0)),
                                new Series(
                                        "optimal",
                                        Style.LINE,
                                        List.of(-delta, 0.0, 1.0, 1 + delta),
                                        List.of(0.0, 0.0, 1.0, 1.0)),
                                new Series("samples and data", Style.POINTS, List.of(0.0, 1.0), List.of(0.0, 1.0))),
                        "The printed discriminator rises from 0 to 1 on a length of 1/2, so that its Lipschitz constant is 2; the optimal one rises from the samples on."));
    }

    @Provide
    Arbitrary<Critics.Toy> toys() {
        return Critics.wganToys();
    }

    @Provide
    Arbitrary<Critics.Line> lines() {
        return Critics.lines();
    }
}
