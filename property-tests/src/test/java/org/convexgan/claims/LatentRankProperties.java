package org.convexgan.claims;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.LatentChain;
import org.convexgan.broken.BrokenRank;
import org.convexgan.certificate.exact.RationalMatrix;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Refutes;
import org.convexgan.judge.property.SubjectProperties;
import org.convexgan.judge.property.Supports;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;
import org.convexgan.progressive.Rules;

/** Latents in integers, so that their ranks are exact; the subject is what decides the rank in floating point. */
@Decides("HC-PC.rank")
@Label("HC-PC.rank: published truncation indices exceed the rank of the latents from the second stage on")
class LatentRankProperties extends SubjectProperties<Function<LatentChain, List<Integer>>> {
    LatentRankProperties() {
        super(in -> in.latents().stream().map(LatentRankProperties::rank).toList());
    }

    private static int rank(Matrix z) {
        Vector values = ThinSvd.of(z).values();
        return Rules.aboveRounding(values, z.rows(), z.columns());
    }

    @Override
    protected List<? extends WrongSubject<Function<LatentChain, List<Integer>>>> mutants() {
        return List.of(BrokenRank.values());
    }

    @Refutes
    @Label("rank(Z_i) >= k_i at every stage")
    void rank_suffices_for_growing_indices(@ForAll("chains") LatentChain in) {
        List<Integer> ranks = exactRanks(in);

        for (int i = 1; i < ranks.size(); i++) {
            refuteIf(
                    ranks.get(i) < in.kept().get(i),
                    "stage %d is to keep %d directions, but its latents have rank %d",
                    i + 1,
                    in.kept().get(i),
                    ranks.get(i));
        }
    }

    @Supports
    @Label("rank(Z_i) <= min(d_f, k_1, ..., k_{i-1}) + 1")
    void rank_is_at_most_the_least_index_and_one(@ForAll("chains") LatentChain in) {
        List<Integer> ranks = exactRanks(in);

        int least = in.noiseColumns();
        for (int i = 0; i < ranks.size(); i++) {
            require(
                    Check.VALUE,
                    ranks.get(i) <= least + 1,
                    "rank %d at stage %d exceeds %d",
                    ranks.get(i),
                    i + 1,
                    least + 1);
            least = Math.min(least, in.kept().get(i));
        }
    }

    @Supports
    @Label("singular values above max(n, d)*eps*L_1 count the exact rank")
    void numerical_rank_is_the_exact_one(@ForAll("chains") LatentChain in) {
        List<Integer> ranks = subject().apply(in);

        require(Check.VALUE, ranks.equals(exactRanks(in)), "ranks %s instead of %s", ranks, exactRanks(in));
    }

    private static List<Integer> exactRanks(LatentChain in) {
        return in.latents().stream().map(z -> RationalMatrix.of(z).rank()).toList();
    }

    @Provide
    Arbitrary<LatentChain> chains() {
        return LatentChain.growing();
    }
}
