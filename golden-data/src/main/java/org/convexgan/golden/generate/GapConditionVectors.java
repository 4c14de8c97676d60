package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-T2.2.beta: points of the polytope (7) whose true value exceeds beta although beta is at most the smallest gap. */
@AutoService(VectorSource.class)
public final class GapConditionVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-T2.2.beta",
                "one-dimensional-discriminator-value",
                "Theorem 2.2, condition on beta",
                "exact",
                GapConditionVectors.class);
        draft.tag(
                "trusts-rows",
                "believes the rows (7) because beta <= min gap",
                "reports beta: only the gap to the truth sees it");
        draft.tag(
                "claims-rows-value",
                "returns the best neuron but claims the largest row",
                "the claimed value is not the objective");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");
        draft.tag("scalar-neuron", "returns u without b", "the shape is wrong");
        draft.tag("unbounded-slope", "drops abs(u) <= 1", "the neuron leaves its interval");

        OneDimensionalDiscriminatorValue minimal = of("0 1 2 3", "-0.6 2.2 0.8 3.6", "0.6");
        OneDimensionalDiscriminatorValue double1 = of("0 1 2 3", "-1 3 0 4", "1");
        OneDimensionalDiscriminatorValue three = of("0 1 2", "-1.5 2.5 0.5", "1.5");
        draft.accepted(
                "hc-t22-four-points",
                "x = (0, 1, 2, 3), beta = 1 = min gap, w = (-1, 3, 0, 4): rows 1, truth 2",
                double1,
                Candidate.of(double1.optimum()),
                "trusts-rows");
        draft.accepted(
                "hc-t22-beta-three-fifths",
                "beta = 0.6 < min gap: rows 0.6, truth 0.8",
                minimal,
                Candidate.of(minimal.optimum()),
                "trusts-rows");
        draft.positive(
                "hc-t22-beta-just-above-half",
                "beta = 0.51: the truth is 1.039 beta",
                of("0 1 2 3", "-0.51 2.02 0.98 3.51", "0.51"));
        draft.positive(
                "hc-t22-beta-half-gap",
                "beta = 0.5 = gap/2: the same direction stays feasible",
                of("0 1 2 3", "-0.5 2 1 3.5", "0.5"));
        draft.positive(
                "hc-t22-beta-three-points", "n = 3, beta = gap: the condition suffices", of("0 1 2", "-1 2 1", "1"));
        draft.accepted(
                "hc-t22-beta-three-beyond",
                "n = 3, beta = 1.5 > gap: rows 1.5, truth 2",
                three,
                Candidate.of(three.optimum()),
                "trusts-rows");
        draft.positive("hc-t22-beta-two-points", "n = 2, beta = 3 > gap: always sufficient", of("0 1", "-3 4", "3"));
        draft.rejected(
                "hc-t22-beta-trusts-rows", "(1, -3) reaches 1 of 2", double1, neuron("1 -3"), Check.GAP, "trusts-rows");
        draft.rejected(
                "hc-t22-beta-trusts-rows-minimal",
                "(1, -3) reaches 0.6 of 0.8",
                minimal,
                neuron("1 -3"),
                Check.GAP,
                "trusts-rows");
        draft.rejected(
                "hc-t22-beta-trusts-rows-three",
                "(-1, 0) reaches 1.5 of 2",
                three,
                neuron("-1 0"),
                Check.GAP,
                "trusts-rows");
        draft.rejected(
                "hc-t22-beta-value",
                "claims 1 for 2",
                double1,
                Candidate.of(double1.optimum()).value(BigFraction.ONE),
                Check.VALUE,
                "claims-rows-value");
        draft.rejected(
                "hc-t22-beta-infeasible",
                "always feasible",
                double1,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected("hc-t22-beta-shape", "u alone", double1, neuron("1"), Check.SHAPE, "scalar-neuron");
        draft.rejected(
                "hc-t22-beta-slope", "u = -3", three, neuron("-3 0"), Check.PRIMAL_FEASIBILITY, "unbounded-slope");
        return draft;
    }

    private static OneDimensionalDiscriminatorValue of(String x, String w, String beta) {
        return new OneDimensionalDiscriminatorValue(
                RationalMatrix.vector(x), RationalMatrix.vector(w), Rational.parse(beta));
    }

    private static Candidate neuron(String line) {
        return Candidate.of(OneDimensionalDiscriminatorValue.point(RationalMatrix.vector(line)));
    }
}
