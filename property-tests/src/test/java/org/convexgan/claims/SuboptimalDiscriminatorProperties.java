package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Separations;
import org.convexgan.broken.BrokenLogisticDual;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.LogisticDual;
import org.convexgan.problem.Point;

@Decides(
        value = "DG-UB",
        regimes = {"separable", "overlapping", "saturated", "means agree"})
@Label("DG-UB: a discriminator that is not optimal gives an upper bound")
class SuboptimalDiscriminatorProperties extends ClaimProperties<LogisticDual> {

    @Override
    protected List<? extends Mutant<LogisticDual>> mutants() {
        return List.of(BrokenLogisticDual.values());
    }

    @AsPrinted
    @Label("f(w) >= f(w*) for w* stretched, reversed and shifted by any sample, and by as much as the regularizer says")
    void every_discriminator_is_an_upper_bound(@ForAll("instances") Separations.Logistic in) {
        LogisticDual problem = in.problem();
        double least = certified(problem).dualValue();
        Vector best = solve(problem).primal().vector("w");

        for (double factor : new double[] {-1, 0, 0.5, 0.999, 1.001, 2, 16}) {
            requireAbove(problem, best, best.times(factor), least);
        }
        Matrix samples = problem.signedSamples();
        for (int i = 0; i < samples.rows(); i++) {
            requireAbove(problem, best, best.plus(samples.row(i)), least);
            requireAbove(problem, best, best.minus(samples.row(i).times(0.125)), least);
        }
    }

    private static void requireAbove(LogisticDual problem, Vector best, Vector w, double least) {
        double value = problem.objective(Point.of("w", w));
        Vector difference = w.minus(best);
        double bound = least + problem.c() * difference.dot(difference) / 2;
        double rounding = Tolerance.F64.gap() * (1 + Math.abs(value)) + 1e-13 * problem.cancellingTerms();
        require(Check.GAP, value >= bound - rounding, "f(w) = %s < %s at w = %s", value, bound, w);
    }

    @Provide
    Arbitrary<Separations.Logistic> instances() {
        return Separations.logistic();
    }
}
