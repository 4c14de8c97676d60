package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-ARR.count: all strict activation patterns, in general and in special position. */
@AutoService(VectorSource.class)
public final class StrictPatternVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-ARR.count",
                "arrangement",
                "Section 1, hyperplane arrangements",
                "reconstructed from OCR",
                StrictPatternVectors.class);
        draft.tag("subsets-of-all", "counts C(n, k) for C(n-1, k)", "the claimed number is no number of patterns");
        draft.tag("one-term-more", "sums k <= r for k < r", "the claimed number is no number of patterns");
        draft.tag("dimension-for-rank", "uses the number of features for the rank", "the claimed number is too large");
        draft.tag("always-general", "counts special positions as general ones", "the claimed number is too large");
        draft.tag("without-antipodes", "lists one of each antipodal pair", "incomplete: only the gap sees it");
        draft.tag("sampled", "finds patterns by random directions", "misses narrow cones: only the gap sees it");
        draft.tag("repeated-row", "lists a pattern twice for another", "incomplete: only the gap sees it");
        draft.tag("boundary", "reads 1[Xu >= 0], also on boundaries", "a row of the answer is no strict pattern");
        draft.tag("parallel-rows-free", "lets parallel rows differ", "a row of the answer is no strict pattern");
        draft.tag("patterns-as-columns", "returns one pattern per column", "the shape is wrong");
        draft.tag("claims-infeasible", "declares that there is no pattern", "the status is wrong");

        general(draft);
        special(draft);
        rejected(draft);
        return draft;
    }

    private static void general(VectorDraft draft) {
        List.of(
                        new int[] {1, 1, 2},
                        new int[] {4, 2, 8},
                        new int[] {6, 2, 12},
                        new int[] {4, 3, 14},
                        new int[] {6, 3, 32},
                        new int[] {7, 3, 44},
                        new int[] {5, 3, 22},
                        new int[] {5, 4, 30})
                .forEach(shape -> {
                    StrictPatterns instance = momentCurve(shape[0], shape[1]);
                    requireCount(instance, shape[2]);
                    String comment =
                            "%d samples in general position, rank %d: %d".formatted(shape[0], shape[1], shape[2]);
                    draft.positive(
                            "hc-arr-general-%d-%d".formatted(shape[0], shape[1]),
                            comment,
                            instance,
                            shape[1] < 3 ? "subsets-of-all" : "one-term-more");
                });
        draft.accepted(
                "hc-arr-any-order",
                "the order of the patterns is free",
                StrictPatterns.of("1 0", "0 1"),
                StrictPatterns.answer(StrictPatterns.words("11", "00", "01", "10")));
    }

    private static void special(VectorDraft draft) {
        counted(draft, "hc-arr-line", "three numbers, rank 1: 2", 2, "dimension-for-rank", "3", "-1", "2");
        counted(
                draft,
                "hc-arr-rank-two",
                "six samples of rank 2 with four features: 12",
                12,
                "dimension-for-rank",
                "1 0 1 2",
                "0 1 1 -1",
                "1 1 2 1",
                "1 2 3 0",
                "2 1 3 3",
                "1 -1 0 3");
        counted(
                draft,
                "hc-arr-parallel",
                "e1, e1, 2 e1, e2: 4 of at most 8",
                4,
                "always-general",
                "1 0",
                "1 0",
                "2 0",
                "0 1");
        counted(draft, "hc-arr-antiparallel", "X = (1; -1): 2", 2, "boundary", "1", "-1");
        counted(
                draft,
                "hc-arr-braid",
                "differences of four coordinates: 4! orders",
                24,
                "always-general",
                "1 -1 0 0",
                "1 0 -1 0",
                "1 0 0 -1",
                "0 1 -1 0",
                "0 1 0 -1",
                "0 0 1 -1");
        counted(
                draft,
                "hc-arr-signed-orders",
                "coordinates, their sums and differences: 2^3*3! signed orders",
                48,
                "always-general",
                "1 0 0",
                "0 1 0",
                "0 0 1",
                "1 1 0",
                "1 -1 0",
                "1 0 1",
                "1 0 -1",
                "0 1 1",
                "0 1 -1");
        counted(draft, "hc-arr-narrow", "a cone 1/1024 wide", 6, "sampled", "1 0", "1 0.0009765625", "0 1");
    }

    private static void counted(VectorDraft draft, String id, String comment, int count, String tag, String... rows) {
        StrictPatterns instance = StrictPatterns.of(rows);
        requireCount(instance, count);
        draft.positive(id, comment, instance, tag);
    }

    private static void rejected(VectorDraft draft) {
        StrictPatterns general = momentCurve(5, 3);
        StrictPatterns parallel = StrictPatterns.of("1 0", "1 0", "2 0", "0 1");
        StrictPatterns opposite = StrictPatterns.of("1", "-1");
        RationalMatrix all = general.patterns();
        claim(draft, "hc-arr-subsets-of-all", "32 for 22", general, 32, "subsets-of-all");
        claim(draft, "hc-arr-one-term-more", "30 for 22", general, 30, "one-term-more");
        claim(draft, "hc-arr-dimension", "4 for 2", StrictPatterns.of("1 1", "2 2"), 4, "dimension-for-rank");
        claim(draft, "hc-arr-always-general", "8 for 4", parallel, 8, "always-general");
        draft.rejected(
                "hc-arr-half",
                "the first sample is always active",
                general,
                StrictPatterns.answer(RationalMatrix.of(11, 5, (i, j) -> all.at(11 + i, j))),
                Check.GAP,
                "without-antipodes");
        draft.rejected(
                "hc-arr-sampled",
                "the two cones of width 1/1024 are missed",
                StrictPatterns.of("1 0", "1 0.0009765625", "0 1"),
                StrictPatterns.answer(StrictPatterns.words("000", "001", "110", "111")),
                Check.GAP,
                "sampled");
        draft.rejected(
                "hc-arr-repeated",
                "the first pattern for the last",
                general,
                StrictPatterns.answer(RationalMatrix.of(22, 5, (i, j) -> all.at(i % 21, j))),
                Check.GAP,
                "repeated-row");
        draft.rejected(
                "hc-arr-boundary",
                "u = 0 makes 11 of (1; -1) with >=: three patterns, two strict ones",
                opposite,
                StrictPatterns.answer(StrictPatterns.words("01", "10", "11")),
                Check.PRIMAL_FEASIBILITY,
                "boundary");
        draft.rejected(
                "hc-arr-parallel-free",
                "0101 has e1 inactive and e1 active",
                parallel,
                StrictPatterns.answer(StrictPatterns.words("0000", "0001", "1110", "1111", "0101")),
                Check.PRIMAL_FEASIBILITY,
                "parallel-rows-free");
        draft.rejected(
                "hc-arr-columns",
                "5x22 for 22x5",
                general,
                StrictPatterns.answer(all.transpose()),
                Check.SHAPE,
                "patterns-as-columns");
        draft.rejected(
                "hc-arr-infeasible",
                "every direction off the hyperplanes has one",
                opposite,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
    }

    private static void claim(
            VectorDraft draft, String id, String comment, StrictPatterns instance, int number, String tag) {
        draft.rejected(
                id,
                "claims " + comment,
                instance,
                StrictPatterns.answer(instance.patterns()).value(new BigFraction(number)),
                Check.VALUE,
                tag);
    }

    private static void requireCount(StrictPatterns instance, int count) {
        ProofException.require(instance.patterns().rows() == count, "%d patterns".formatted(count), instance);
    }

    /** Returns the points {@code (1, t, …, t^(d−1))} for {@code n} successive integers around 0: any {@code d} are independent. */
    static StrictPatterns momentCurve(int n, int d) {
        return new StrictPatterns(RationalMatrix.of(
                n,
                d,
                (i, j) -> IntStream.range(0, j)
                        .mapToObj(k -> new BigFraction(i - n / 2))
                        .reduce(BigFraction.ONE, BigFraction::multiply)));
    }
}
