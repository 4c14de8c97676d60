package org.convexgan.claims;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.PiecewiseSums;
import org.convexgan.arrangement.SignPattern;
import org.convexgan.broken.BrokenNormConstrainedRelu;
import org.convexgan.certificate.Tolerance;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.PatternCell;
import org.convexgan.problem.PiecewiseMeans;
import org.convexgan.problem.ReluDiscriminatorValue;

/**
 * The bars of {@code |1ᵀH_xXu − 1ᵀH_gGu|} are lost in our text of the paper; the same formula of its appendix C.3.1 still has one of them, so the
 * statement is read with bars. Without them it is false: mutant ONE_SIDED.
 */
@Decides(
        value = "HC-CC.3",
        regimes = {"line", "surplus", "linear", "equal", "general"})
@Label("HC-CC.3: a norm-constrained ReLU discriminator penalizes the largest difference of sums over joint cells")
class NormConstrainedReluProperties extends ClaimProperties<ReluDiscriminatorValue> {
    private static final int NETWORKS = 8;
    private static final int NEURONS = 3;

    @Override
    protected List<? extends Mutant<ReluDiscriminatorValue>> mutants() {
        return List.of(BrokenNormConstrainedRelu.values());
    }

    @AsPrinted
    @Label("the inner maximum is certified, and is the chosen one")
    void value_is_the_one_the_instance_was_built_from(@ForAll("instances") PiecewiseSums.Discrepancy in) {
        double value = certified(in.problem()).primalValue();

        in.value().ifPresent(chosen -> expect("h(G)", value, chosen, in.scale()));
    }

    @AsPrinted
    @Label("no network with sum |v_j| <= 1 and |u_j| <= 1 pays more, and one neuron with v = +-1 pays as much")
    void one_neuron_is_as_good_as_any_network(@ForAll("instances") PiecewiseSums.Discrepancy in) {
        Matrix x = in.problem().realData();
        Matrix g = in.problem().generated();
        double value = certified(in.problem()).primalValue();
        Vector best = solve(in.problem()).primal().vector("u");
        double contrast = PiecewiseMeans.contrast(x, g, best);

        expect("payoff of v = sign", Math.signum(contrast) * contrast, value, in.scale());
        Random random = new Random(x.rows());
        List<Vector> directions = UnitVectors.around(x.columns());
        for (int k = 0; k < NETWORKS; k++) {
            double payoff = IntStream.range(0, NEURONS)
                            .mapToDouble(j -> (random.nextBoolean() ? 1 : -1)
                                    * PiecewiseMeans.contrast(x, g, directions.get(random.nextInt(directions.size()))))
                            .sum()
                    / NEURONS;
            require(
                    Check.GAP,
                    payoff <= value + Tolerance.F64.gap() * (1 + in.scale()),
                    "a network pays %s > h = %s",
                    payoff,
                    value);
        }
    }

    @AsPrinted
    @Label("with the bars the maximum is the larger of the two one-sided ones, from real to generated and back")
    void bars_join_both_one_sided_maxima(@ForAll("instances") PiecewiseSums.Discrepancy in) {
        Matrix x = in.problem().realData();
        Matrix g = in.problem().generated();
        double value = certified(in.problem()).primalValue();

        double both = Math.max(oneSided(x, g), oneSided(g, x));

        expect("larger one-sided maximum", both, value, in.scale());
    }

    @AsPrinted
    @Label("d = 1, Rg = betaG |w|^2: the minimum of h(w) + Rg(w) is the least of beta + betaG p*(beta), p* of (12)")
    void outer_minimum_on_a_line_is_the_best_penalized_program(@ForAll("instances") PiecewiseSums.Discrepancy in) {
        Vector x = in.problem().realData().column(0);
        int rows = in.problem().generated().rows();
        double betaG = (1 + Math.abs(in.problem().generated().get(0, 0))) / 8;
        LineProgram best = LineProgram.bestPenalty(x, betaG, rows);
        double least = best.beta() + betaG * best.value();
        double rounding = Tolerance.F64.gap() * (1 + in.scale() + least);

        Vector w = best.optimum().orElseThrow();
        double attained = certified(best.discrepancyOf(w)).primalValue() + betaG * w.dot(w);

        expect("h(w*) + Rg(w*)", attained, least, in.scale());
        for (Vector other : new LineProgram(x, best.beta() + 1, rows).otherFeasiblePoints()) {
            double objective = PiecewiseMeans.between(column(x), column(other)).bound() + betaG * other.dot(other);
            require(Check.GAP, objective >= least - rounding, "w = %s has %s < %s", other, objective, least);
        }
    }

    private static Matrix column(Vector line) {
        return Matrix.of(line.size(), 1, line.toArray());
    }

    /** Returns the maximum without bars, over all patterns; those with a shorter {@code c} than the best are left out. */
    private static double oneSided(Matrix x, Matrix g) {
        double best = 0;
        for (SignPattern pattern : SignPattern.all(x.rows() + g.rows())) {
            PatternCell cell = PatternCell.of(x, g, pattern);
            if (cell.contrast().norm() > best) {
                best = Math.max(best, cell.largest(1).value());
            }
        }
        return best;
    }

    @Provide
    Arbitrary<PiecewiseSums.Discrepancy> instances() {
        return PiecewiseSums.discrepancies();
    }
}
