package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Kernels;
import org.convexgan.broken.BrokenSoftmaxFeatures;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.SoftmaxFeatures;

@Decides(
        value = "DG-RBF",
        regimes = {"near", "equal distances", "every kernel underflows"})
@Label("DG-RBF: normalized kernels are a softmax, with the stated gradient")
class SoftmaxFeaturesProperties extends ClaimProperties<SoftmaxFeatures> {

    @Override
    protected List<? extends Mutant<SoftmaxFeatures>> mutants() {
        return List.of(BrokenSoftmaxFeatures.values());
    }

    @AsPrinted
    @Label("features are the softmax of the chosen distances, positive with sum 1")
    void features_follow_from_the_distances(@ForAll("instances") Kernels.Distances in) {
        certified(in.problem());
        Vector phi = solve(in.problem()).primal().vector("phi");

        expect("largest error of phi", phi.minus(in.features()).maxAbs(), 0, 0);
        expect("sum of phi", phi.sum(), 1, 0);
        require(Check.VALUE, phi.stream().allMatch(entry -> entry >= 0), "phi is %s", phi);
    }

    @AsPrinted
    @Label("the gradient is (1/T) sum phi_i phi_j (w_i - w_j)(a_i - a_j), and so does not depend on the origin")
    void gradient_is_a_covariance(@ForAll("instances") Kernels.Distances in) {
        SoftmaxFeatures problem = in.problem();
        certified(problem);
        Vector gradient = solve(problem).primal().vector("gradient");

        Vector phi = in.features();
        Matrix anchors = problem.anchors();
        Vector expected = Vector.zeros(problem.x().size());
        for (int i = 0; i < phi.size(); i++) {
            for (int j = 0; j < phi.size(); j++) {
                double factor = phi.get(i)
                        * phi.get(j)
                        * (problem.w().get(i) - problem.w().get(j));
                expected = expected.plus(anchors.row(i).minus(anchors.row(j)).times(factor / problem.temperature()));
            }
        }

        expect(
                "largest error of the gradient",
                gradient.minus(expected).maxAbs(),
                0,
                problem.w().maxAbs() * anchors.maxAbs() / problem.temperature());
    }

    @Supports
    @Label("the printed quotient is 0/0 where every anchor is farther than about (745 T)^(1/2), 12.2 for T = 0.2")
    void printed_quotient_underflows(@ForAll("instances") Kernels.Distances in) {
        double sum = in.distances().stream()
                .map(r -> Math.exp(-r * r / in.problem().temperature()))
                .sum();

        require(
                Check.VALUE,
                (sum == 0) == in.regime().equals("every kernel underflows"),
                "the sum of the kernels is %s",
                sum);
    }

    @Provide
    Arbitrary<Kernels.Distances> instances() {
        return Kernels.distances();
    }
}
