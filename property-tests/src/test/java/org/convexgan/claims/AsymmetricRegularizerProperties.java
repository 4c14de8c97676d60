package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Lines;
import org.convexgan.broken.BrokenOneDimensionalReluTarget;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Vector;
import org.convexgan.polytope.HeadTailRows;
import org.convexgan.polytope.Polytope;
import org.convexgan.problem.OneDimensionalReluTarget;
import org.convexgan.problem.Point;

@Decides(
        value = "HC-T2.2.anyRg",
        regimes = {"sorted target", "unsorted target"})
@Label("HC-T2.2.anyRg: (7) replaces (39) only for permutation-invariant regularizers")
class AsymmetricRegularizerProperties extends ClaimProperties<OneDimensionalReluTarget> {

    @Override
    protected List<? extends Mutant<OneDimensionalReluTarget>> mutants() {
        return List.of(BrokenOneDimensionalReluTarget.values());
    }

    @Refutes
    @Label("for every convex Rg the minimum over (7) is the minimum over (39)")
    void polytope_has_the_true_minimum(@ForAll("instances") Lines.Target in) {
        OneDimensionalReluTarget problem = in.problem();
        Vector x = problem.realData();
        double atPermutedData = problem.objective(Point.of("w", inOrderOf(problem.target(), x)));
        double boundOverRows = squaredDistanceBound(HeadTailRows.polytope(x, problem.beta()), problem.target());

        refuteIf(
                atPermutedData < boundOverRows,
                "every point of (7) has Rg >= %s, but the data, permuted, has T = 0 and Rg = %s",
                boundOverRows,
                atPermutedData);
    }

    @Supports
    @Label("the minimum over (39) is certified")
    void true_minimum_is_certified(@ForAll("instances") Lines.Target in) {
        certified(in.problem());
    }

    @Supports
    @Label("a target that satisfies (39) is its own optimum")
    void feasible_targets_are_reached(@ForAll("feasibleTargets") Lines.Target in) {
        expect("p*", certified(in.problem()).primalValue(), 0, 0);
    }

    /** Returns the largest squared distance from one violated row: a lower bound that needs no solver. */
    private static double squaredDistanceBound(Polytope polytope, Vector target) {
        double bound = 0;
        for (int i = 0; i < polytope.a().rows(); i++) {
            Vector row = polytope.a().row(i);
            double excess = Math.max(0, row.dot(target) - polytope.b().get(i));
            bound = Math.max(bound, excess * excess / row.dot(row));
        }
        return bound;
    }

    private static Vector inOrderOf(Vector pattern, Vector ascending) {
        double[] arranged = new double[pattern.size()];
        for (int i = 0; i < arranged.length; i++) {
            int rank = 0;
            for (int j = 0; j < arranged.length; j++) {
                boolean before = pattern.get(j) < pattern.get(i) || pattern.get(j) == pattern.get(i) && j < i;
                rank += before ? 1 : 0;
            }
            arranged[i] = ascending.get(rank);
        }
        return Vector.of(arranged);
    }

    @Provide
    Arbitrary<Lines.Target> instances() {
        return Lines.targets();
    }

    @Provide
    Arbitrary<Lines.Target> feasibleTargets() {
        return Lines.targets()
                .map(in -> new Lines.Target(new OneDimensionalReluTarget(
                        in.problem().realData(),
                        in.problem().beta(),
                        inOrderOf(in.problem().target(), in.problem().realData()))));
    }
}
