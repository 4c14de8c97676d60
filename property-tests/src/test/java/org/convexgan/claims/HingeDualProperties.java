package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Separations;
import org.convexgan.broken.BrokenHingeDual;
import org.convexgan.certificate.Certificate;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.HingeDual;

@Decides(
        value = "DG-Claim1.hinge",
        regimes = {"support vectors on the margin", "no score on the margin", "means agree"})
@Label("DG-Claim1.hinge: the hinge loss has a quadratic program over the same box as its dual")
class HingeDualProperties extends ClaimProperties<HingeDual> {

    @Override
    protected List<? extends Mutant<HingeDual>> mutants() {
        return List.of(BrokenHingeDual.values());
    }

    @AsPrinted
    @Label("the gap is zero and p* is C w^2/2 and the mean loss of the chosen scores")
    void optimal_value_is_the_one_the_instance_was_built_from(@ForAll("instances") Separations.Hinge in) {
        Certificate certificate = certified(in.problem());

        double scale = in.optimalValue() + in.problem().cancellingTerms();
        expect("p*", certificate.primalValue(), in.optimalValue(), scale);
        expect("d*", certificate.dualValue(), in.optimalValue(), scale);
    }

    @AsPrinted
    @Label("w is the combination of the samples that lambda makes, of the chosen length")
    void weights_follow_from_the_multipliers(@ForAll("instances") Separations.Hinge in) {
        certified(in.problem());
        Answer answer = solve(in.problem());

        Vector w = answer.primal().vector("w");
        double scale = in.problem().cancellingTerms() * in.weightNorm();
        expect("|w(lambda) - w|", in.problem().weights(answer.dual()).minus(w).norm(), 0, scale);
        expect("|w|", w.norm(), in.weightNorm(), scale);
    }

    @Supports
    @Label("multipliers of scores off the margin lie at an end of the box, unlike those of the logistic loss")
    void multipliers_reach_the_ends_of_the_box(@ForAll("instances") Separations.Hinge in) {
        HingeDual problem = in.problem();
        certified(problem);
        Answer answer = solve(problem);

        Vector scores = problem.signedSamples().times(answer.primal().vector("w"));
        Vector u = problem.scaledMultipliers(answer.dual());
        for (int i = 0; i < u.size(); i++) {
            double score = scores.get(i);
            if (Math.abs(score - 1) > 0.125) {
                require(
                        Check.VALUE,
                        u.get(i) == (score < 1 ? 1 : 0),
                        "score %s has the multiplier %s/N",
                        score,
                        u.get(i));
            }
        }
    }

    @Provide
    Arbitrary<Separations.Hinge> instances() {
        return Separations.hinge();
    }
}
