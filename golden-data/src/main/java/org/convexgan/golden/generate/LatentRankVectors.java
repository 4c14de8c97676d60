package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-PC.rank: upsampled latents have the rank of the stage before and one more, whatever their number. */
@AutoService(VectorSource.class)
public final class LatentRankVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-PC.rank",
                UpsampledStage.PROBLEM,
                "Section 5.2, Appendix B.2 and the published notebook",
                "reconstructed from OCR",
                LatentRankVectors.class);
        draft.tag("truncates", "keeps what the rank allows and does not say so", "answers an infeasible instance");
        draft.tag(
                "columns-for-rank",
                "takes the number of latent columns for their rank",
                "answers an infeasible instance");
        draft.tag("ones-twice", "counts the ones column once more at each stage", "answers an infeasible instance");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");

        RationalMatrix upsampled = UpsampledStage.latents(UpsampledStage.ones());
        CovarianceMatchingLinearGenerator third = UpsampledStage.problem(upsampled, "1");
        CovarianceMatchingLinearGenerator second = UpsampledStage.problem(upsampled, "4");
        CovarianceMatchingLinearGenerator wide = wide();
        draft.positive(
                "hc-pc-rank-three-of-two",
                "rank(up(g), 1) = 2 < 3 with five columns",
                third,
                "columns-for-rank",
                "truncates");
        draft.positive(
                "hc-pc-rank-four-pixels-to-sixteen",
                "17 columns, rank 3 = min(2, 3) + 1 < 4: from four pixels with k = 3 of two noise columns and ones",
                wide,
                "ones-twice");
        draft.accepted(
                "hc-pc-rank-two-of-two",
                "two directions fit",
                second,
                UpsampledStage.optimum(second),
                "claims-infeasible");
        draft.rejected(
                "hc-pc-rank-truncated",
                "two of the three directions",
                third,
                Candidate.of(second.optimum()),
                Check.STATUS,
                "truncates");
        draft.rejected(
                "hc-pc-rank-columns",
                "three directions from three pixels",
                third,
                Candidate.matrix("W", third.spectrum().root(5, third::excess)),
                Check.STATUS,
                "columns-for-rank");
        draft.rejected(
                "hc-pc-rank-ones-twice",
                "a fourth direction from a ones column that counts again",
                wide,
                Candidate.matrix("W", RationalMatrix.of(17, 16, (i, j) -> i == j ? BigFraction.ONE : BigFraction.ZERO)),
                Check.STATUS,
                "ones-twice");
        draft.rejected(
                "hc-pc-rank-says-infeasible",
                "rank 2 = k",
                second,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        return draft;
    }

    /** Four pixels from two noise columns and ones, upsampled to sixteen; the data ask for four directions. */
    private static CovarianceMatchingLinearGenerator wide() {
        RationalMatrix noise =
                RationalMatrix.rows("1 2 1", "-1 1 1", "2 0 1", "0 -1 1", "1 -2 1", "-2 1 1", "0 1 1", "1 1 1");
        RationalMatrix weights = RationalMatrix.rows("1 0 2 -1", "0 1 -1 1", "0 0 0 0");
        RationalMatrix images = noise.times(weights);
        RationalMatrix latents =
                RationalMatrix.of(8, 17, (i, j) -> j == 16 ? BigFraction.ONE : images.at(i, j / 8 * 2 + j % 4 / 2));
        String roots =
                IntStream.range(0, 16).mapToObj(i -> i < 5 ? "" + (5 - i) : "0").collect(Collectors.joining(" "));
        return CovarianceMatchingLinearGenerator.of(
                RationalMatrix.diagonal(roots), latents, "1", "2", RationalMatrix.identity(16));
    }
}
