package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.TrustRegions;
import org.convexgan.broken.BrokenLinearScore;
import org.convexgan.certificate.Certificate;
import org.convexgan.dualing.AcceptanceRatio;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Amended;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.Supports;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.LogisticDual;
import org.convexgan.problem.LogisticLoss;
import org.convexgan.problem.Point;
import org.convexgan.problem.TrustRegionScore;

@Decides("DG-Claim2.linear")
@Label(
        "DG-Claim2.linear: for a linear score the step ends at the optimum of Claim 1 if, and only if, the region contains it")
class LinearScoreProperties extends ClaimProperties<TrustRegionScore> {

    @Override
    protected List<? extends Mutant<TrustRegionScore>> mutants() {
        return List.of(BrokenLinearScore.values());
    }

    @Refutes
    @Label("the step ends at w*, as printed without a condition on the region")
    void step_reaches_the_optimum_of_claim_one(@ForAll("instances") TrustRegions.LinearScore in) {
        double distance = end(in).minus(in.optimalWeights()).norm();

        refuteIf(
                distance > 1e-6 * (1 + in.optimalWeights().norm()),
                "%s, radius %s: the step ends %s away from w*",
                in.regime(),
                in.problem().radius(),
                distance);
    }

    @Amended
    @Label("if the region contains w*, the step ends there and the dual values agree")
    void both_optima_agree_inside_the_region(@ForAll("inside") TrustRegions.LinearScore in) {
        Certificate certificate = certified(in.problem());
        double value = in.discriminator().objective(Point.of("w", in.optimalWeights()));

        double size = in.problem().cancellingTerms();
        expect("p*", certificate.primalValue(), value, size);
        expect("d*", certificate.dualValue(), value, size);
        double flat = Math.min(1, in.discriminator().c()); // the curvature that fixes w
        expect(
                "|w + s - w*|",
                end(in).minus(in.optimalWeights()).norm(),
                0,
                (1 + in.optimalWeights().norm()) * (1 + size) / flat);
    }

    @Amended
    @Label(
            "if the region does not contain w*, the step ends on its border, and the dual is larger by at least C/2 of the squared distance to w*")
    void optima_differ_outside_the_region(@ForAll("outside") TrustRegions.LinearScore in) {
        TrustRegionScore problem = in.problem();
        double dual = certified(problem).dualValue();
        double value = in.discriminator().objective(Point.of("w", in.optimalWeights()));
        double rest = in.distance() - problem.radius();

        double away = end(in).minus(in.optimalWeights()).norm();

        double size = problem.cancellingTerms();
        require(Check.GAP, away >= rest - 1e-9 * (1 + in.distance()), "the step ends %s away from w*", away);
        require(
                Check.GAP,
                dual >= value + problem.c() / 2 * rest * rest - 1e-9 * (1 + size),
                "the dual %s is not clearly above %s",
                dual,
                value);
        expect(
                "|s|",
                end(in).minus(problem.w()).norm(),
                problem.radius(),
                problem.radius() + problem.w().norm());
    }

    @Supports
    @Label("the model is the cost itself: m(0) = f(w), and the acceptance ratio is 1")
    void acceptance_ratio_is_one(@ForAll("instances") TrustRegions.LinearScore in) {
        TrustRegionScore problem = in.problem();
        LogisticDual discriminator = in.discriminator();
        double start = discriminator.objective(Point.of("w", problem.w()));
        double modelStart =
                problem.objective(Point.of("s", Vector.zeros(problem.w().size())));
        double modelEnd = certified(problem).primalValue();

        double actual = start - discriminator.objective(Point.of("w", end(in)));

        double size = problem.cancellingTerms();
        expect("m(0)", modelStart, start, size);
        double predicted = modelStart - modelEnd;
        double rounding = 1e-12 * (1 + size);
        if (predicted > rounding) {
            double error = Math.abs(AcceptanceRatio.of(actual, predicted) - 1);
            require(Check.VALUE, error <= rounding / predicted, "rho is %s off 1", error);
        }
    }

    @Supports
    @Label("the cost is convex in w, so that its linearization promises at least as much as it keeps: rho <= 1")
    void linearized_cost_is_optimistic(@ForAll("instances") TrustRegions.LinearScore in) {
        LogisticDual discriminator = in.discriminator();
        Vector w = in.problem().w();
        Vector gradient = in.problem()
                .direction(in.problem().multipliers(scaledMultipliers(in.problem()), 0))
                .times(-1);
        double norm = gradient.norm();
        Vector s = gradient.times(norm == 0 ? 0 : -in.problem().radius() / norm);
        double actual = discriminator.objective(Point.of("w", w)) - discriminator.objective(Point.of("w", w.plus(s)));

        double predicted = -gradient.dot(s);

        require(
                Check.GAP,
                actual <= predicted + 1e-12 * (1 + in.problem().cancellingTerms()),
                "the cost decreases by %s, more than the predicted %s",
                actual,
                predicted);
    }

    private static Vector scaledMultipliers(TrustRegionScore problem) {
        return problem.signedScores().map(score -> LogisticLoss.sigmoid(-score));
    }

    private Vector end(TrustRegions.LinearScore in) {
        return in.problem().w().plus(solve(in.problem()).primal().vector("s"));
    }

    @Provide
    Arbitrary<TrustRegions.LinearScore> instances() {
        return TrustRegions.linearScores();
    }

    @Provide
    Arbitrary<TrustRegions.LinearScore> inside() {
        return TrustRegions.linearScores().filter(TrustRegions.LinearScore::containsOptimum);
    }

    @Provide
    Arbitrary<TrustRegions.LinearScore> outside() {
        return TrustRegions.linearScores().filter(in -> !in.containsOptimum());
    }
}
