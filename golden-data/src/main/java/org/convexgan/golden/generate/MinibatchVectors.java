package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of DG-BATCH: four pairs, their halves and their quarters; the mean minimum falls with the size of the parts. */
@AutoService(VectorSource.class)
public final class MinibatchVectors implements VectorSource {
    private static final RationalMatrix X = RationalMatrix.rows("1 0.5", "2 -1", "0 1.5", "-1 1");
    private static final RationalMatrix G = RationalMatrix.rows("-1 0", "1 1", "0.5 -2", "-2 -0.5");
    private static final BigFraction C = new BigFraction(1, 8);

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "DG-BATCH", "logistic-dual", "Appendix A, eqs. (6)-(9)", "exact", MinibatchVectors.class);
        draft.tag(
                "mean-of-minima",
                "reports the mean minimum of the parts",
                "the point is right, the claimed value is not the objective");
        draft.tag(
                "part-for-whole",
                "returns the weights of the first half",
                "the weights fit half of the data: only the gap sees it");
        draft.tag(
                "full-batch",
                "returns the weights of the whole for a part",
                "the weights are not those of the part: only the gap sees it");

        List<Interval> means = new ArrayList<>();
        for (int pairs = 4; pairs >= 1; pairs /= 2) {
            Interval sum = Interval.of(0);
            for (int k = 0; k < 4 / pairs; k++) {
                LogisticDual part = part(k * pairs, pairs);
                sum = sum.plus(part.prove().optimum());
                draft.accepted(
                        "dg-batch-%d-%d".formatted(pairs, k),
                        "%d of 4 pairs, part %d".formatted(pairs, k + 1),
                        part,
                        part.answer(),
                        pairs == 4 ? new String[] {"mean-of-minima", "part-for-whole"} : new String[] {"full-batch"});
            }
            means.add(sum.times(new BigFraction(pairs, 4)));
        }
        ProofException.require(
                means.get(0).minus(means.get(1)).atLeast(BigFraction.ZERO)
                        && means.get(1).minus(means.get(2)).atLeast(BigFraction.ZERO),
                "a falling chain",
                means);
        LogisticDual whole = part(0, 4);
        draft.rejected(
                "dg-batch-mean-of-halves",
                "claims the mean minimum of the halves",
                whole,
                whole.answer().value(means.get(1).rounded()),
                Check.VALUE,
                "mean-of-minima");
        draft.rejected(
                "dg-batch-mean-of-pairs",
                "claims the mean minimum of the pairs",
                whole,
                whole.answer().value(means.get(2).rounded()),
                Check.VALUE,
                "mean-of-minima");
        draft.rejected(
                "dg-batch-first-half",
                "the weights of the first half",
                whole,
                Candidate.of(LogisticDual.point(part(0, 2).optimum())),
                Check.GAP,
                "part-for-whole");
        draft.rejected(
                "dg-batch-whole-for-half",
                "the weights of the whole for its first half",
                part(0, 2),
                Candidate.of(LogisticDual.point(whole.optimum())),
                Check.GAP,
                "full-batch");
        return draft;
    }

    private static LogisticDual part(int from, int pairs) {
        return new LogisticDual(
                RationalMatrix.of(pairs, 2, (i, j) -> X.at(from + i, j)),
                RationalMatrix.of(pairs, 2, (i, j) -> G.at(from + i, j)),
                C);
    }
}
