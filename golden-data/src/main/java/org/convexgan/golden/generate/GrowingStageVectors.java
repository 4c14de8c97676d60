package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-PC.growing: fresh noise columns beside the upsampled images. */
@AutoService(VectorSource.class)
public final class GrowingStageVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-PC.growing",
                UpsampledStage.PROBLEM,
                "ours; repairs Section 5.2 and Appendix B.2",
                "ours",
                GrowingStageVectors.class);
        draft.tag("noise-reused", "appends columns that the upsampled images span", "the rank does not grow");
        draft.tag("hard-threshold", "keeps sigma instead of (sigma^2 - beta)^(1/2)", "feasible but not optimal");
        draft.tag("noise-ignored", "gives the fresh columns no weight", "directions are missing");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");

        RationalMatrix u = RationalMatrix.vector("1 1 0 0 1 1"); // orthogonal to the images
        RationalMatrix v = RationalMatrix.vector("1 0 -3 0 0 0"); // likewise, not to u
        RationalMatrix multiple = UpsampledStage.first().times(new BigFraction(2));
        CovarianceMatchingLinearGenerator three = UpsampledStage.problem(UpsampledStage.latents(u, v), "1");
        CovarianceMatchingLinearGenerator two = UpsampledStage.problem(UpsampledStage.latents(v), "4");
        CovarianceMatchingLinearGenerator reused = UpsampledStage.problem(UpsampledStage.latents(multiple, u), "1");
        CovarianceMatchingLinearGenerator smaller = UpsampledStage.problem(UpsampledStage.latents(u, v), "4");
        draft.accepted(
                "hc-pc-growing-three",
                "one image direction and two fresh columns",
                three,
                UpsampledStage.optimum(three),
                "noise-ignored");
        draft.accepted("hc-pc-growing-two", "one fresh column", two, UpsampledStage.optimum(two), "claims-infeasible");
        draft.accepted(
                "hc-pc-growing-rank-to-spare",
                "more rank than directions",
                smaller,
                UpsampledStage.optimum(smaller),
                "hard-threshold");
        draft.positive("hc-pc-growing-reused", "twice the images is no new column", reused, "noise-reused");
        draft.rejected(
                "hc-pc-growing-reused-answer",
                "the weights that fresh columns would have",
                reused,
                Candidate.of(three.optimum()),
                Check.STATUS,
                "noise-reused");
        draft.rejected(
                "hc-pc-growing-noise-ignored",
                "weights of the pixels alone",
                three,
                Candidate.matrix(
                        "W",
                        RationalMatrix.of(
                                6, 4, (i, j) -> i < 4 ? three.optimum().get("W").at(i, j) : BigFraction.ZERO)),
                Check.PRIMAL_FEASIBILITY,
                "noise-ignored");
        draft.rejected(
                "hc-pc-growing-hard-threshold",
                "the weights for beta = 0, two directions",
                smaller,
                UpsampledStage.hardThreshold(smaller, u),
                Check.GAP,
                "hard-threshold");
        draft.rejected(
                "hc-pc-growing-says-infeasible",
                "rank 2 = k",
                two,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        return draft;
    }
}
