package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-ARR.bound: samples with more patterns than a constant times {@code r(n/r)^r}. */
@AutoService(VectorSource.class)
public final class PatternBoundVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-ARR.bound",
                "arrangement",
                "Section 1, number of hyperplane arrangements",
                "exact",
                PatternBoundVectors.class);
        draft.tag("stops-at-bound", "stops after 2r(n/r)^r patterns", "incomplete: only the gap sees it");
        draft.tag("claims-bound", "claims 2r(n/r)^r patterns", "the claimed number is too small");
        draft.tag("claims-infeasible", "calls data with more patterns infeasible", "the status is wrong");

        StrictPatterns cube = new StrictPatterns(RationalMatrix.identity(3));
        RationalMatrix all = cube.patterns();
        draft.accepted(
                "hc-arr-bound-three",
                "n = r = 3: 8 patterns, 2r(n/r)^r = 6; the smallest counterexample to the constant 2",
                cube,
                StrictPatterns.answer(all),
                "stops-at-bound");
        draft.positive(
                "hc-arr-bound-one", "n = r = 1: 2 patterns, r(n/r)^r = 1", StrictPatterns.of("1"), "claims-bound");
        draft.positive(
                "hc-arr-bound-two",
                "n = r = 2: 4 patterns, r(n/r)^r = 2",
                new StrictPatterns(RationalMatrix.identity(2)),
                "claims-bound");
        draft.positive(
                "hc-arr-bound-six",
                "n = r = 6: 64 patterns, r(n/r)^r = 6; at n = r the ratio is 2^r/r",
                new StrictPatterns(RationalMatrix.identity(6)),
                "stops-at-bound");
        draft.positive(
                "hc-arr-bound-half",
                "n = 6, r = 3: 32 patterns, r(n/r)^r = 24",
                StrictPatternVectors.momentCurve(6, 3),
                "stops-at-bound");
        draft.rejected(
                "hc-arr-bound-stops",
                "six of eight",
                cube,
                StrictPatterns.answer(RationalMatrix.of(6, 3, all::at)),
                Check.GAP,
                "stops-at-bound");
        draft.rejected(
                "hc-arr-bound-claims",
                "claims 6 for 8",
                cube,
                StrictPatterns.answer(all).value(new BigFraction(6)),
                Check.VALUE,
                "claims-bound");
        draft.rejected(
                "hc-arr-bound-infeasible", "8 > 6", cube, Candidate.infeasible(), Check.STATUS, "claims-infeasible");
        return draft;
    }
}
