package org.convexgan.claims;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Lines;
import org.convexgan.broken.BrokenFigureOne;
import org.convexgan.certificate.Certificate;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.ledger.Figure;
import org.convexgan.ledger.Figure.Axis;
import org.convexgan.ledger.Figure.Series;
import org.convexgan.ledger.Figure.Style;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.OneDimensionalRelu;

@Decides(
        value = "HC-Fig1",
        regimes = {"clipped on both sides", "collapsed"})
@Label("HC-Fig1: the toy x = (-1, 1) collapses exactly from beta = 1")
class FigureOneProperties extends ClaimProperties<OneDimensionalRelu> {

    @Override
    protected List<? extends Mutant<OneDimensionalRelu>> mutants() {
        return List.of(BrokenFigureOne.values());
    }

    @AsPrinted
    @Label("the optimum is (-(1 - beta)_+, (1 - beta)_+) for every p")
    void optimum_is_the_printed_one(@ForAll("instances") Lines.Clipping in) {
        Certificate certificate = certified(in.problem());
        Vector w = solve(in.problem()).primal().vector("w");

        expect("p*", certificate.primalValue(), in.optimalValue(), 1);
        expect("largest error of w", w.minus(in.optimum()).maxAbs(), 0, 1);
    }

    @AsPrinted
    @Label("both points coincide if and only if beta >= 1")
    void modes_collapse_exactly_from_one(@ForAll("instances") Lines.Clipping in) {
        Vector w = solve(in.problem()).primal().vector("w");

        boolean collapsed = w.get(0) == w.get(1);

        require(
                Check.VALUE,
                collapsed == in.problem().beta() >= 1,
                "w = %s at beta = %s",
                w,
                in.problem().beta());
    }

    @Override
    protected List<Figure> figures() {
        List<Double> betas =
                IntStream.rangeClosed(1, 60).mapToObj(i -> i / 40.0).toList();
        return List.of(new Figure(
                "The optimal outputs against the penalty",
                Axis.linear("β"),
                Axis.linear("generated point"),
                false,
                List.of(
                        path("w₁", betas, 0),
                        path("w₂", betas, 1),
                        new Series("real data (β = 0)", Style.POINTS, List.of(0.0, 0.0), List.of(-1.0, 1.0)),
                        new Series(
                                "β = 0.1 and β = 1 as in Figure 1",
                                Style.POINTS,
                                List.of(0.1, 0.1, 1.0),
                                List.of(-0.9, 0.9, 0.0))),
                "Both outputs move towards 0 at the rate of beta, meet at beta = 1 and stay there: mode collapse."));
    }

    private Series path(String name, List<Double> betas, int index) {
        List<Double> outputs = betas.stream()
                .map(beta -> solve(new OneDimensionalRelu(Vector.of(-1, 1), beta, 2))
                        .primal()
                        .vector("w")
                        .get(index))
                .toList();
        return new Series(name, Style.LINE, betas, outputs);
    }

    @Provide
    Arbitrary<Lines.Clipping> instances() {
        return Lines.figureOne();
    }
}
