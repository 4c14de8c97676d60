package org.convexgan.claims;

import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.TrustRegions;
import org.convexgan.broken.BrokenTrustRegionScore;
import org.convexgan.certificate.Certificate;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.LogisticLoss;
import org.convexgan.problem.Point;
import org.convexgan.problem.TrustRegionScore;

@Decides("DG-Claim2")
@Label(
        "DG-Claim2: the model with linearized scores has a dual with one more multiplier, and its step follows from the multipliers")
class SecularNewtonProperties extends ClaimProperties<TrustRegionScore> {

    @Override
    protected List<? extends Mutant<TrustRegionScore>> mutants() {
        return List.of(BrokenTrustRegionScore.values());
    }

    @AsPrinted
    @Label(
            "the gap is zero for C from 1e-4 to 10 and delta from 1e-4 to 1e4, with more and with fewer samples than weights")
    void answers_are_certified(@ForAll("drawn") TrustRegions.Drawn in) {
        certified(in.problem());
    }

    @AsPrinted
    @Label("p* = d* is the value of the chosen step and scores, from -800 to 800")
    void optimal_value_is_the_one_the_instance_was_built_from(@ForAll("instances") TrustRegions.Linearized in) {
        Certificate certificate = certified(in.problem());

        double size = in.problem().cancellingTerms();
        expect("p*", certificate.primalValue(), in.optimalValue(), size);
        expect("d*", certificate.dualValue(), in.optimalValue(), size);
    }

    @AsPrinted
    @Label("the step and all multipliers are the chosen ones, and s = v/(C + lambdaT)")
    void step_and_multipliers_are_the_chosen_ones(@ForAll("instances") TrustRegions.Linearized in) {
        TrustRegionScore problem = in.problem();
        certified(problem);
        Answer answer = solve(problem);
        double size = problem.cancellingTerms() / Math.min(1, problem.c());

        Vector s = answer.primal().vector("s");
        double lambdaT = answer.dual().scalar("lambdaT");
        expect("|s - s*|", s.minus(in.step()).norm(), 0, size);
        expect("lambdaT", lambdaT, in.lambdaT(), size);
        expect(
                "largest error of 2n lambda",
                problem.scaledMultipliers(answer.dual()).minus(in.scaled()).maxAbs(),
                0,
                size);
        Vector recovered = problem.direction(answer.dual()).times(1 / (problem.c() + lambdaT));
        expect("|v/(C + lambdaT) - s|", recovered.minus(s).norm(), 0, size);
    }

    @Supports
    @Label(
            "for any multipliers of the samples the best lambdaT is |v|/sqrt(2 delta) - C, or zero, and leaves a Huber function of |v|")
    void region_multiplier_has_a_closed_form(@ForAll("drawn") TrustRegions.Drawn in) {
        TrustRegionScore problem = in.problem();
        Vector u = anyMultipliers(problem);
        Point samples = problem.multipliers(u, 0);
        double best = problem.bestRegionMultiplier(samples);
        double bound = problem.dualBound(problem.multipliers(u, best));
        double size = problem.cancellingTerms();

        double norm = problem.direction(samples).norm();
        double entropy = u.stream().map(LogisticLoss::entropy).sum();
        double rest = problem.c() * problem.w().dot(problem.w()) / 2
                + (entropy - u.dot(problem.signedScores())) / problem.samples();
        double huber = norm <= problem.c() * problem.radius()
                ? norm * norm / (2 * problem.c())
                : problem.radius() * norm - problem.c() * problem.delta();
        expect("reduced dual", bound, rest - huber, size + Math.abs(bound));
        DoubleStream.of(0, best * 0.75, best * 1.25, best + 0.125, best + 8)
                .forEach(other -> require(
                        Check.GAP,
                        problem.dualBound(problem.multipliers(u, other)) <= bound + 1e-9 * (1 + size + Math.abs(bound)),
                        "lambdaT = %s is better than %s",
                        other,
                        best));
    }

    @Supports
    @Label("every point of the region and all multipliers satisfy weak duality")
    void model_is_never_below_the_dual(@ForAll("drawn") TrustRegions.Drawn in) {
        TrustRegionScore problem = in.problem();
        Vector optimal = solve(problem).primal().vector("s");
        Point dual = problem.multipliers(anyMultipliers(problem), problem.c());

        double bound = problem.dualBound(dual);

        DoubleStream.of(-1, 0, 0.5, 1)
                .forEach(share -> require(
                        Check.GAP,
                        problem.objective(Point.of("s", optimal.times(share)))
                                >= bound - 1e-9 * (1 + problem.cancellingTerms() + Math.abs(bound)),
                        "m(%s s*) is below %s",
                        share,
                        bound));
    }

    @Supports
    @Label("the model never increases: m(s*) <= m(0)")
    void predicted_decrease_is_nonnegative(@ForAll("drawn") TrustRegions.Drawn in) {
        TrustRegionScore problem = in.problem();
        double start = problem.objective(Point.of("s", Vector.zeros(problem.w().size())));

        double end = certified(problem).primalValue();

        require(Check.GAP, end <= start, "m(s*) = %s exceeds m(0) = %s", end, start);
    }

    /** Returns multipliers that do not belong to the optimum: sigmoids of the scores at the start. */
    private static Vector anyMultipliers(TrustRegionScore problem) {
        return problem.signedScores().map(score -> LogisticLoss.sigmoid(-2 * score));
    }

    @Provide
    Arbitrary<TrustRegions.Drawn> drawn() {
        return TrustRegions.drawn();
    }

    @Provide
    Arbitrary<TrustRegions.Linearized> instances() {
        return TrustRegions.scores();
    }
}
