package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-PC.reproducible: weights that the latents do not see are harmless until rounding sees them. */
@AutoService(VectorSource.class)
public final class SummationOrderVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-PC.reproducible",
                UpsampledStage.PROBLEM,
                "ours; belongs to Section 5.2 and the published notebook",
                "ours",
                SummationOrderVectors.class);
        draft.tag("refuses-unseen", "asks for the weights of least norm", "rejects an optimum");
        draft.tag("swamped", "adds unseen weights that swamp the others in rounding", "the outputs are wrong");
        draft.tag(
                "divides-by-rounding",
                "divides by singular values that are rounding",
                "answers an infeasible instance");

        RationalMatrix z = UpsampledStage.latents(UpsampledStage.ones());
        CovarianceMatchingLinearGenerator two = UpsampledStage.problem(z, "4");
        CovarianceMatchingLinearGenerator one = UpsampledStage.problem(z, "9");
        CovarianceMatchingLinearGenerator three = UpsampledStage.problem(z, "1");
        RationalMatrix w = two.optimum().get("W");
        draft.accepted(
                "hc-pc-reproducible-unseen",
                "weights 1 and -1 for two equal pixels",
                two,
                with(w, two, BigFraction.ONE),
                "refuses-unseen");
        draft.accepted(
                "hc-pc-reproducible-unseen-larger",
                "weights 64 and -64",
                one,
                with(one.optimum().get("W"), one, new BigFraction(64)),
                "swamped");
        draft.positive("hc-pc-reproducible-deficient", "rank 2 < 3", three, "divides-by-rounding");
        BigFraction huge = new BigFraction(1L << 60);
        draft.rejected(
                "hc-pc-reproducible-swamped",
                "2^60: nothing of the weights is left",
                two,
                Candidate.matrix("W", UpsampledStage.unseen(z, huge)),
                Check.PRIMAL_FEASIBILITY,
                "swamped");
        BigFraction large = new BigFraction(1L << 54);
        draft.rejected(
                "hc-pc-reproducible-rounded",
                "2^54: the weights of the first two pixels are lost, that of the ones is kept",
                two,
                Candidate.matrix(
                        "W",
                        RationalMatrix.of(
                                5,
                                4,
                                (i, j) ->
                                        i < 2 ? UpsampledStage.unseen(z, large).at(i, j) : w.at(i, j))),
                Check.PRIMAL_FEASIBILITY,
                "swamped");
        draft.rejected(
                "hc-pc-reproducible-divided",
                "a third direction from the difference of two equal pixels, over 2^-52",
                three,
                Candidate.matrix("W", w.plus(UpsampledStage.unseen(z, new BigFraction(1L << 52)))),
                Check.STATUS,
                "divides-by-rounding");
        return draft;
    }

    private static Candidate with(RationalMatrix w, CovarianceMatchingLinearGenerator problem, BigFraction size) {
        return Candidate.matrix("W", w.plus(UpsampledStage.unseen(problem.noise(), size)));
    }
}
