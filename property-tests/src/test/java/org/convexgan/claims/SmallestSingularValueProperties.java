package org.convexgan.claims;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.convexgan.broken.BrokenInitialSpectrum;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Studies;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.ledger.Figure;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.GaussianSetup;

@Decides("OP-A.7")
@Label("OP-A.7: the smallest singular value of the first Jacobian keeps the printed bound")
class SmallestSingularValueProperties extends InitialSpectrumProperties {
    @Override
    protected List<? extends WrongSubject<Function<GaussianSetup.Start, Vector>>> mutants() {
        return BrokenInitialSpectrum.all(Check.GAP, Check.VALUE);
    }

    @Studies(measuredRuns = 8000, measuredFailures = 0)
    @Label("it is at least sigma_v s (sqrt((1 - delta)^2 k - (1 + delta)^2) - sqrt(m) (1 + eta)(1 + delta))")
    void smallest_keeps_the_printed_bound(@ForAll("draws") Draw in) {
        double smallest = singularValues(in).get(in.setup().m() - 1);

        double bound = printed(in.rootWidth(), in.rootOutputs());
        require(Check.VALUE, smallest >= bound, "%s is below %s", smallest, bound);
    }

    @Studies(measuredRuns = 8000, measuredFailures = 0)
    @Label("ours: it is between 0.4 and 2.5 times sigma_v s (sqrt(k) - sqrt(m))")
    void smallest_is_near_the_edge(@ForAll("draws") Draw in) {
        double ratio = singularValues(in).get(in.setup().m() - 1) / (in.rootWidth() - in.rootOutputs());

        require(Check.GAP, ratio >= 0.4 && ratio <= 2.5, "%s of the edge", ratio);
    }

    private static double printed(double rootWidth, double rootOutputs) {
        return Math.sqrt(Math.max(0, rootWidth * rootWidth / 4 - 2.25)) - 2 * rootOutputs;
    }

    @Override
    protected List<Figure> figures() {
        return List.of(
                against("Smallest singular value", 3, rootWidth -> printed(rootWidth, 2), rootWidth -> rootWidth - 2));
    }
}
