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

@Decides("OP-A.8")
@Label("OP-A.8: the spectral norm of the first Jacobian keeps the printed bound")
class LargestSingularValueProperties extends InitialSpectrumProperties {
    @Override
    protected List<? extends WrongSubject<Function<GaussianSetup.Start, Vector>>> mutants() {
        return BrokenInitialSpectrum.all(Check.VALUE, Check.GAP);
    }

    @Studies(measuredRuns = 8000, measuredFailures = 1)
    @Label("it is at most (1 + delta) sigma_v s (sqrt(k) + 2 sqrt(m))")
    void largest_keeps_the_printed_bound(@ForAll("draws") Draw in) {
        double largest = singularValues(in).get(0);

        double bound = printed(in.rootWidth(), in.rootOutputs());
        require(Check.VALUE, largest <= bound, "%s is above %s", largest, bound);
    }

    @Studies(measuredRuns = 8000, measuredFailures = 0)
    @Label("ours: it is at least 0.4 times sigma_v s (sqrt(k) + sqrt(m))")
    void largest_is_near_the_edge(@ForAll("draws") Draw in) {
        double ratio = singularValues(in).get(0) / (in.rootWidth() + in.rootOutputs());

        require(Check.GAP, ratio >= 0.4, "%s of the edge", ratio);
    }

    private static double printed(double rootWidth, double rootOutputs) {
        return 1.5 * (rootWidth + 2 * rootOutputs);
    }

    @Override
    protected List<Figure> figures() {
        return List.of(against("Spectral norm", 0, rootWidth -> printed(rootWidth, 2), rootWidth -> rootWidth + 2));
    }
}
