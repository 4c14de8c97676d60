package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-T2.2.rows: the true constraint equals the rows for sorted samples. */
@AutoService(VectorSource.class)
public final class TrueConstraintVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-T2.2.rows",
                "one-dimensional-discriminator-value",
                "Theorem 2.2, eqs. (7) and (39)",
                "reconstructed from OCR",
                TrueConstraintVectors.class);
        draft.tag(
                "unsorted-rows",
                "applies the rows to w in the given order",
                "the neuron of the largest row is not the best: only the gap sees it");
        draft.tag("real-kinks-only", "tries b only at the real samples", "misses the kinks of w: only the gap sees it");
        draft.tag("one-direction", "tries only u = 1", "misses the sums of the smallest samples: only the gap sees it");
        draft.tag("total-omitted", "omits the row of the total, b beyond all kinks", "only the gap sees it");
        draft.tag("one-sided", "drops the absolute value", "only the gap sees it");
        draft.tag(
                "row-start",
                "starts the rows one index late",
                "the neuron is right, the claimed value is not its value");
        draft.tag("unbounded-slope", "drops abs(u) <= 1", "the neuron leaves its interval");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");
        draft.tag("wrong-shape", "returns a neuron with an output weight", "the shape is wrong");

        OneDimensionalDiscriminatorValue inner = of("-1 1", "-0.5 0.5");
        OneDimensionalDiscriminatorValue crossed = of("0 1 2 3", "-1 3 0 4");
        OneDimensionalDiscriminatorValue lower = of("0 0", "-2 1");
        OneDimensionalDiscriminatorValue shifted = of("0 0", "1 1");
        draft.accepted(
                "hc-t22-rows-inner",
                "w inside x: T = 0.5 at a kink of w",
                inner,
                Candidate.of(inner.optimum()),
                "real-kinks-only");
        draft.accepted(
                "hc-t22-rows-unsorted",
                "the rows say 1, the truth is 2",
                crossed,
                Candidate.of(crossed.optimum()),
                "unsorted-rows");
        draft.positive(
                "hc-t22-rows-permutation",
                "w = (1, -1) is x in another order: T = 0",
                of("-1 1", "1 -1"),
                "unsorted-rows");
        draft.accepted(
                "hc-t22-rows-head",
                "the smallest sample decides: T = 2 by u = -1",
                lower,
                Candidate.of(lower.optimum()),
                "one-direction");
        draft.positive("hc-t22-rows-total", "a common shift: T = n*shift = 2", shifted, "total-omitted", "one-sided");
        draft.positive(
                "hc-t22-rows-vertex",
                "a vertex of the polytope of (-1, 0, 1) with beta = 1/4",
                of("-1 0 1", "-1.25 0.5 0.75"));
        draft.positive(
                "hc-t22-rows-winsorised",
                "x = (-3, -1, 0, 2) clipped at -2 and 1: T = 1",
                of("-3 -1 0 2", "-2 -1 0 1"),
                "row-start");
        draft.positive("hc-t22-rows-single", "n = 1: T = distance", of("2", "-1.5"));
        draft.positive("hc-t22-rows-five", "five samples with ties, given unsorted", of("4 0 5 0 -1", "3 1 -2 3 0.5"));
        draft.rejected(
                "hc-t22-rows-unsorted-neuron",
                "(1, -3) reaches 1 of 2",
                crossed,
                neuron("1 -3"),
                Check.GAP,
                "unsorted-rows");
        draft.rejected(
                "hc-t22-rows-real-kinks",
                "(1, 1) reaches 0 of 0.5",
                inner,
                neuron("1 1"),
                Check.GAP,
                "real-kinks-only");
        draft.rejected(
                "hc-t22-rows-one-direction", "(1, 0) reaches 1 of 2", lower, neuron("1 0"), Check.GAP, "one-direction");
        draft.rejected(
                "hc-t22-rows-total-omitted",
                "(1, -0.5) reaches 1 of 2",
                shifted,
                neuron("1 -0.5"),
                Check.GAP,
                "total-omitted");
        draft.rejected(
                "hc-t22-rows-one-sided", "(1, -2) reaches 0 of 2", shifted, neuron("1 -2"), Check.GAP, "one-sided");
        draft.rejected(
                "hc-t22-rows-row-start",
                "claims 0.25 for 0.5",
                inner,
                Candidate.of(inner.optimum()).value(new BigFraction(1, 4)),
                Check.VALUE,
                "row-start");
        draft.rejected("hc-t22-rows-slope", "u = 2", inner, neuron("2 1"), Check.PRIMAL_FEASIBILITY, "unbounded-slope");
        draft.rejected(
                "hc-t22-rows-infeasible",
                "always feasible",
                inner,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected("hc-t22-rows-shape", "three entries", inner, neuron("1 0.5 1"), Check.SHAPE, "wrong-shape");
        return draft;
    }

    private static OneDimensionalDiscriminatorValue of(String x, String w) {
        return new OneDimensionalDiscriminatorValue(
                RationalMatrix.vector(x), RationalMatrix.vector(w), BigFraction.ZERO);
    }

    private static Candidate neuron(String line) {
        return Candidate.of(OneDimensionalDiscriminatorValue.point(RationalMatrix.vector(line)));
    }
}
