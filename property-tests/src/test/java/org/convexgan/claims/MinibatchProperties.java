package org.convexgan.claims;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Minibatches;
import org.convexgan.broken.BrokenLogisticDual;
import org.convexgan.broken.BrokenMinibatch;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.LogisticDual;
import org.convexgan.problem.LogisticLoss;

@Decides(
        value = "DG-BATCH",
        regimes = {"one pair", "equal pairs", "different pairs"})
@Label("DG-BATCH: optimal discriminators of minibatches give a lower bound, which grows with the batches")
class MinibatchProperties extends ClaimProperties<LogisticDual> {
    private static final double ROUNDING = Tolerance.F64.gap();

    @Override
    protected List<? extends Mutant<LogisticDual>> mutants() {
        return Stream.of(
                        List.<Mutant<LogisticDual>>of(BrokenMinibatch.values()),
                        List.<Mutant<LogisticDual>>of(
                                BrokenLogisticDual.HALF_THE_COUNT, BrokenLogisticDual.FIXED_MULTIPLIERS))
                .flatMap(List::stream)
                .toList();
    }

    @AsPrinted
    @Label("the mean minimum over parts is at most the minimum over the whole, for nested parts of 1, 2 and 4 pairs")
    void finer_parts_have_a_smaller_mean_minimum(@ForAll("instances") Minibatches.Batch in) {
        double coarser = certified(in.problem()).primalValue();

        for (int pairs = in.problem().realData().rows() / 2; pairs >= 1; pairs /= 2) {
            double finer = in.parts(pairs).stream()
                    .mapToDouble(part -> certified(part).dualValue())
                    .average()
                    .orElseThrow();
            require(
                    Check.VALUE,
                    finer <= coarser + ROUNDING,
                    "parts of %s pairs have the mean minimum %s > %s",
                    pairs,
                    finer,
                    coarser);
            if (in.regime().equals("equal pairs")) {
                expect("mean minimum of equal parts", finer, coarser, 1);
            }
            coarser = finer;
        }
    }

    @Supports
    @Label("with the sign of (6) the inner minimum is -infinity: at w = -t a/|a|^2 it is at most -t/n")
    void printed_sign_is_unbounded_below(@ForAll("instances") Minibatches.Batch in) {
        Matrix samples = in.problem().signedSamples();
        int n = in.problem().realData().rows();
        Vector a = samples.row(0);
        if (a.norm() == 0) {
            return;
        }
        for (double t = 1; t <= 1e6; t *= 10) {
            double printed = -samples.times(a.times(-t / a.dot(a))).stream()
                            .map(score -> LogisticLoss.softplus(-score))
                            .sum()
                    / n;
            require(Check.VALUE, printed <= -t / n * (1 - ROUNDING), "(6) is %s at t = %s", printed, t);
        }
    }

    @Provide
    Arbitrary<Minibatches.Batch> instances() {
        return Minibatches.batches();
    }
}
