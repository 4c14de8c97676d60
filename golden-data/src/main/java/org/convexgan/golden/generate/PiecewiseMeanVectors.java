package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-C3.4: the largest difference of sums over the joint cells of real and generated samples. */
@AutoService(VectorSource.class)
public final class PiecewiseMeanVectors implements VectorSource {
    private static final ReluDiscriminatorValue CONE =
            ReluDiscriminatorValue.of(RationalMatrix.rows("-2 2", "-2 2"), RationalMatrix.rows("-2 0", "-1 2", "1 2"));
    private static final ReluDiscriminatorValue CELLS =
            ReluDiscriminatorValue.of(RationalMatrix.rows("1 -2", "-2 0"), RationalMatrix.rows("0 -2", "0 2", "2 -2"));
    private static final ReluDiscriminatorValue EDGE =
            ReluDiscriminatorValue.of(RationalMatrix.rows("1 0", "0 1"), RationalMatrix.rows("1 1"));

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-C3.4",
                "relu-discriminator-value",
                "Corollary 3.4, eq. (12)",
                "reconstructed from OCR",
                PiecewiseMeanVectors.class);
        draft.tag("cone-dropped", "takes the longest c whatever its cell", "not the maximum: only the gap sees it");
        draft.tag("cone-opposite", "uses the cone (I - 2H)", "not the maximum: only the gap sees it");
        draft.tag("cells-of-x", "takes the activations of G as constant on cells of X", "only the gap sees it");
        draft.tag("cells-of-g", "takes the activations of X as constant on cells of G", "only the gap sees it");
        draft.tag("one-sided", "drops the absolute value", "a negative difference is missed: only the gap sees it");
        draft.tag("means", "compares means in place of sums", "another direction wins: only the gap sees it");
        draft.tag("whole-sums", "compares the sums of all samples", "only the gap sees it");
        draft.tag("norm-of-c", "reports norm(c) of the longest c", "the claimed value is not the objective");
        draft.tag("ball-left", "returns c without normalizing it", "the neuron leaves the unit ball");
        draft.tag("zero-rows", "a zero sample spoils the enumeration", "fails or misses a cell");
        draft.tag("parallel-rows", "counts parallel samples as different walls", "fails or misses a cell");
        draft.tag("claims-infeasible", "declares the problem infeasible", "u = 0 is always feasible");
        draft.tag("wrong-shape", "returns one number for a direction", "the shape is wrong");

        planes(draft);
        degenerate(draft);
        line(draft);
        rejected(draft);
        return draft;
    }

    private static void planes(VectorDraft draft) {
        accepted(draft, "hc-c34-cone", "h = 8^(1/2) at (1, 1), not at the longest c = (-2, 4)", CONE, "cone-dropped");
        accepted(
                draft,
                "hc-c34-cells",
                "h = 5^(1/2) at (1, -2): the cells of neither sample suffice",
                CELLS,
                "cells-of-x",
                "cells-of-g");
        accepted(draft, "hc-c34-edge", "h = 2^(-1/2) at (-1, 1), on the wall of (1, 1)", EDGE, "norm-of-c");
        accepted(
                draft,
                "hc-c34-random",
                "five against four Gaussian samples: h = 3.94015132194",
                ReluDiscriminatorValue.of(
                        RationalMatrix.rows(
                                "0.6701445184623338 0.5696655013996713",
                                "1.068140155581694 -0.3890635764977637",
                                "0.4400834812755382 -1.1938508496619165",
                                "1.5010819120462198 1.1100468365291096",
                                "0.3199807375092238 0.3992740385037963"),
                        RationalMatrix.rows(
                                "0.4480245656058643 -1.0305421272564845",
                                "0.5619390077520929 -1.5166650928772176",
                                "-0.3895390270463502 -0.3996484422363168",
                                "-1.6259964327976875 0.453324656137022")),
                "means");
        accepted(
                draft,
                "hc-c34-three-features",
                "h = 2 at (0, 1, 0)",
                ReluDiscriminatorValue.of(
                        RationalMatrix.rows("1 2 2", "0 1 -1"), RationalMatrix.rows("-1 0 1", "2 1 0")));
        accepted(
                draft,
                "hc-c34-four-features",
                "h = 1 at (1, 1, -1, -1)/2: (1, 1, 1, 1) against the four axes",
                ReluDiscriminatorValue.of(RationalMatrix.rows("1 1 1 1"), RationalMatrix.identity(4)));
        accepted(
                draft,
                "hc-c34-generated-leads",
                "h = 32^(1/2): all of the difference is negative",
                ReluDiscriminatorValue.of(RationalMatrix.rows("0 0"), RationalMatrix.rows("3 4", "1 0")),
                "one-sided",
                "zero-rows");
    }

    private static void degenerate(VectorDraft draft) {
        accepted(
                draft,
                "hc-c34-opposite-samples",
                "G = -X: the difference is linear, h = 5^(1/2)",
                ReluDiscriminatorValue.of(RationalMatrix.rows("1 2"), RationalMatrix.rows("-1 -2")),
                "cone-opposite");
        accepted(
                draft,
                "hc-c34-antipodal-pairs",
                "h = 2^(1/2) where all whole sums are zero",
                ReluDiscriminatorValue.of(RationalMatrix.rows("1 1", "-1 -1"), RationalMatrix.rows("1 -1", "-1 1")),
                "whole-sums");
        accepted(
                draft,
                "hc-c34-split-sample",
                "one sample against its two halves: h = 0",
                ReluDiscriminatorValue.of(RationalMatrix.rows("2 4"), RationalMatrix.rows("1 2", "1 2")),
                "parallel-rows");
        accepted(
                draft,
                "hc-c34-permutation",
                "G is a permutation of X: h = 0",
                ReluDiscriminatorValue.of(
                        RationalMatrix.rows("1 2", "-3 1", "0 0"), RationalMatrix.rows("0 0", "1 2", "-3 1")),
                "zero-rows");
        accepted(
                draft,
                "hc-c34-rank-one",
                "samples on one line of the plane: h = 3 * 5^(1/2)",
                ReluDiscriminatorValue.of(RationalMatrix.rows("1 2", "2 4"), RationalMatrix.rows("-1 -2")),
                "parallel-rows");
        accepted(
                draft,
                "hc-c34-all-zero",
                "nothing to tell apart",
                ReluDiscriminatorValue.of(RationalMatrix.zero(2, 3), RationalMatrix.zero(1, 3)),
                "zero-rows");
    }

    /** The optima of {@code min ‖w‖² s.t. h(w) <= β} for {@code x = (−1, 1)}: h is β there. */
    private static void line(VectorDraft draft) {
        String[][] optima = {
            {"2", "0.1", "0.9 -0.9", "1.62"},
            {"3", "0.1", "0.9 -0.45 -0.45", "1.215"},
            {"4", "0.1", "0.45 0.45 -0.45 -0.45", "0.81"},
            {"2", "0.5", "0.5 -0.5", "0.5"},
            {"3", "0.5", "0.5 -0.25 -0.25", "0.375"},
            {"4", "0.5", "0.25 0.25 -0.25 -0.25", "0.25"}
        };
        for (String[] optimum : optima) {
            RationalMatrix w = RationalMatrix.vector(optimum[2]);
            ProofException.require(w.squaredNorm().equals(Rational.parse(optimum[3])), "p* = norm(w)^2", optimum[3]);
            accepted(
                    draft,
                    "hc-c34-line-%s-%s".formatted(optimum[0], optimum[1].equals("0.1") ? "tenth" : "half"),
                    "x = (-1, 1), nf = %s, beta = %s: w is optimal for norm(w)^2, p* = %s"
                            .formatted(optimum[0], optimum[1], optimum[3]),
                    ReluDiscriminatorValue.of(RationalMatrix.vector("-1 1"), w).within(optimum[1]));
        }
        accepted(
                draft,
                "hc-c34-line-one-sample",
                "nf = 1: one sample cannot match both sides, (12) is infeasible for beta < 1",
                ReluDiscriminatorValue.of(RationalMatrix.vector("-1 1"), RationalMatrix.vector("0.5"))
                        .within("0.5"));
    }

    private static void rejected(VectorDraft draft) {
        wrong(draft, "hc-c34-wrong-cone", "c/norm(c) for c = (-2, 4)", CONE, "-1 2", "cone-dropped");
        wrong(draft, "hc-c34-wrong-side", "best neuron of the opposite cones", CONE, "-1 -1", "cone-opposite");
        wrong(draft, "hc-c34-wrong-bars", "best neuron with v = 1", CONE, "-2 1", "one-sided");
        wrong(draft, "hc-c34-wrong-sums", "c of the whole sums", CONE, "-1 0", "whole-sums");
        wrong(draft, "hc-c34-wrong-means", "best neuron for means", CELLS, "-1 0", "means");
        wrong(draft, "hc-c34-wrong-cells-of-x", "best neuron over two cells of X", CELLS, "-2 -1", "cells-of-x");
        wrong(draft, "hc-c34-wrong-cells-of-g", "best neuron over cells of G", CELLS, "1 1", "cells-of-g");
        draft.rejected(
                "hc-c34-wrong-value",
                "claims norm(c) = 1 for 2^(-1/2)",
                EDGE,
                Candidate.of(EDGE.optimum()).value(BigFraction.ONE),
                Check.VALUE,
                "norm-of-c");
        draft.rejected(
                "hc-c34-outside-ball",
                "u = (2, 2)",
                CONE,
                Candidate.vector("u", RationalMatrix.vector("2 2")),
                Check.PRIMAL_FEASIBILITY,
                "ball-left");
        draft.rejected(
                "hc-c34-infeasible",
                "u = 0 is feasible",
                CONE,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "hc-c34-shape",
                "one entry for two",
                CONE,
                Candidate.vector("u", RationalMatrix.vector("1")),
                Check.SHAPE,
                "wrong-shape");
    }

    private static void accepted(
            VectorDraft draft, String id, String comment, ReluDiscriminatorValue instance, String... tags) {
        draft.accepted(id, comment, instance, Candidate.of(instance.optimum()), tags);
    }

    private static void wrong(
            VectorDraft draft, String id, String comment, ReluDiscriminatorValue instance, String u, String tag) {
        Candidate answer = Candidate.of(ReluDiscriminatorValue.direction(RationalMatrix.vector(u)));
        draft.rejected(id, comment, instance, answer, Check.GAP, tag);
    }
}
