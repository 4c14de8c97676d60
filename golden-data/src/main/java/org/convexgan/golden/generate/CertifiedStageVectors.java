package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-PC.certified: a second stage that keeps as many directions as its latents have. */
@AutoService(VectorSource.class)
public final class CertifiedStageVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-PC.certified",
                UpsampledStage.PROBLEM,
                "ours; repairs Section 5.2 and Appendix B.2",
                "ours",
                CertifiedStageVectors.class);
        draft.tag(
                "penalty-of-more", "keeps two directions with the penalty of three", "answers an infeasible instance");
        draft.tag("hard-threshold", "keeps sigma instead of (sigma^2 - beta)^(1/2)", "feasible but not optimal");
        draft.tag("upsampling-forgotten", "divides by the norm before upsampling", "outputs are twice as large");
        draft.tag("one-direction", "keeps fewer directions than the rank allows", "the scatter is too small");

        RationalMatrix z = UpsampledStage.latents(UpsampledStage.ones());
        CovarianceMatchingLinearGenerator two = UpsampledStage.problem(z, "4");
        CovarianceMatchingLinearGenerator one = UpsampledStage.problem(z, "9");
        CovarianceMatchingLinearGenerator three = UpsampledStage.problem(z, "1");
        CovarianceMatchingLinearGenerator without = UpsampledStage.problem(UpsampledStage.latents(), "9");
        draft.accepted(
                "hc-pc-certified-rank-two",
                "beta = sigma_3^2: 21 + 5",
                two,
                UpsampledStage.optimum(two),
                "hard-threshold");
        draft.accepted(
                "hc-pc-certified-rank-spared", "beta = sigma_2^2", one, UpsampledStage.optimum(one), "one-direction");
        draft.accepted(
                "hc-pc-certified-without-ones",
                "rank 1, beta = sigma_2^2",
                without,
                UpsampledStage.optimum(without),
                "upsampling-forgotten");
        draft.positive("hc-pc-certified-refused", "beta = sigma_4^2 needs rank 3", three, "penalty-of-more");
        draft.rejected(
                "hc-pc-certified-penalty-of-more",
                "the optimum for beta = 4",
                three,
                Candidate.of(two.optimum()),
                Check.STATUS,
                "penalty-of-more");
        draft.rejected(
                "hc-pc-certified-hard-threshold",
                "scatter 25 and 9 for 21 and 5",
                two,
                UpsampledStage.hardThreshold(two, UpsampledStage.ones()),
                Check.GAP,
                "hard-threshold");
        draft.rejected(
                "hc-pc-certified-upsampling",
                "W doubled",
                without,
                Candidate.of(new Point().matrix("W", without.optimum().get("W").times(BigFraction.TWO))),
                Check.PRIMAL_FEASIBILITY,
                "upsampling-forgotten");
        draft.rejected(
                "hc-pc-certified-one-direction",
                "the optimum for beta = 9",
                two,
                Candidate.of(one.optimum()),
                Check.PRIMAL_FEASIBILITY,
                "one-direction");
        return draft;
    }
}
