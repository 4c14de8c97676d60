package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Minibatches;
import org.convexgan.arbitraries.Separations;
import org.convexgan.broken.BrokenLogisticDual;
import org.convexgan.certificate.Certificate;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.LogisticDual;
import org.convexgan.problem.LogisticLoss;
import org.convexgan.problem.Point;

@Decides("DG-Claim1")
@Label(
        "DG-Claim1: the logistic discriminator has an entropy program over a box as its dual, and its weights follow from the multipliers")
class LogisticDualProperties extends ClaimProperties<LogisticDual> {

    @Override
    protected List<? extends Mutant<LogisticDual>> mutants() {
        return List.of(BrokenLogisticDual.values());
    }

    @AsPrinted
    @Label("the gap is zero for C from 1e-4 to 100, with more and with fewer samples than features")
    void answers_are_certified(@ForAll("samples") Minibatches.Sample in) {
        certified(in.problem());
    }

    @AsPrinted
    @Label("p* is C w^2/2 and the mean loss of the chosen scores, from -1/4 to 900")
    void optimal_value_is_the_one_the_instance_was_built_from(@ForAll("instances") Separations.Logistic in) {
        Certificate certificate = certified(in.problem());

        expect("p*", certificate.primalValue(), in.optimalValue(), in.optimalValue());
        expect("d*", certificate.dualValue(), in.optimalValue(), in.optimalValue());
    }

    @AsPrinted
    @Label(
            "2n lambda is 1/(1 + e^score) of the chosen scores, and w is the combination of the samples that lambda makes")
    void multipliers_and_weights_are_the_chosen_ones(@ForAll("instances") Separations.Logistic in) {
        certified(in.problem());
        Answer answer = solve(in.problem());

        Vector w = answer.primal().vector("w");
        Vector error = in.problem().scaledMultipliers(answer.dual()).minus(in.scaled());
        expect("largest error of 2n lambda", error.maxAbs(), 0, in.problem().cancellingTerms());
        expect(
                "|w(lambda) - w|",
                in.problem().weights(answer.dual()).minus(w).norm(),
                0,
                in.problem().cancellingTerms() * in.weightNorm());
        expect("|w|", w.norm(), in.weightNorm(), in.problem().cancellingTerms() * in.weightNorm());
    }

    @AsPrinted
    @Label("every multiplier lies inside its box and 0 < p* <= log 2")
    void multipliers_are_interior_and_the_value_is_at_most_log_two(@ForAll("instances") Separations.Logistic in) {
        double value = certified(in.problem()).dualValue();

        Vector u = in.problem().scaledMultipliers(solve(in.problem()).dual());
        require(
                Check.DUAL_FEASIBILITY,
                u.stream().allMatch(entry -> entry >= 0 && entry <= 1),
                "2n lambda leaves the box: %s",
                u);
        require(Check.VALUE, value > 0 && value <= LOG_2 * (1 + 4 * Math.ulp(1.0)), "p* is %s", value);
    }

    @Supports
    @Label(
            "for any u in the box the gap of w(lambda) and lambda is the mean divergence of u from the probabilities of the scores")
    void gap_is_a_mean_divergence(@ForAll("samples") Minibatches.Sample in) {
        LogisticDual problem = in.problem();
        Point optimal = solve(problem).dual();
        Vector u = problem.scaledMultipliers(optimal).map(entry -> 0.75 * entry + 0.125);
        Point dual = problem.multipliers(u);
        Vector w = problem.weights(dual);

        double gap = problem.objective(Point.of("w", w)) - problem.dualBound(dual);

        Vector scores = problem.signedSamples().times(w);
        double divergence = 0;
        for (int i = 0; i < u.size(); i++) {
            divergence += u.get(i) * (Math.log(u.get(i)) + LogisticLoss.softplus(scores.get(i)))
                    + (1 - u.get(i)) * (Math.log(1 - u.get(i)) + LogisticLoss.softplus(-scores.get(i)));
        }
        expect("gap", gap, divergence / u.size(), problem.c() * w.dot(w) + scores.maxAbs());
        require(Check.GAP, gap >= -1e-9 * (1 + scores.maxAbs()), "weak duality fails by %s", gap);
    }

    @Provide
    Arbitrary<Separations.Logistic> instances() {
        return Separations.logistic();
    }

    @Provide
    Arbitrary<Minibatches.Sample> samples() {
        return Minibatches.samples();
    }

    private static final double LOG_2 = 0.6931471805599453;
}
