package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.Course;
import org.convexgan.broken.BrokenProgressive;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.Decides;
import org.convexgan.progressive.StageCertificate;
import org.convexgan.progressive.Trained;
import org.convexgan.progressive.Variant;

@Decides("HC-PC.certified")
@Label("HC-PC.certified: stages that keep at most rank(Z) directions are optimal, and so are those that match means")
class CertifiedStagesProperties extends ProgressiveClaim {

    @Override
    protected List<BrokenProgressive> mutants() {
        return List.of(
                BrokenProgressive.NOT_CAPPED,
                BrokenProgressive.LOW_SPECTRUM,
                BrokenProgressive.UNSCALED,
                BrokenProgressive.HARD_THRESHOLD,
                BrokenProgressive.FEWER,
                BrokenProgressive.MEAN_KEPT);
    }

    @AsPrinted
    @Label("each rank-aware stage is an optimum of (14) for its latents")
    void rank_aware_stages_are_optimal(@ForAll("rankAware") Course in) {
        requireOptimalStages(in);
    }

    @AsPrinted
    @Label("each mean-matched stage is an optimum of (11): scatter and means")
    void mean_matched_stages_are_optimal(@ForAll("meanMatched") Course in) {
        requireOptimalWithMeans(in);
    }

    @AsPrinted
    @Label("k_i = min(k_req, min(d_f, k_1, ..., k_{i-1}) + 1): later stages add one direction at most")
    void kept_directions_follow_the_rank_law(@ForAll("rankAware") Course in) {
        Trained trained = trained(in);

        int least = in.setting().latent();
        for (int i = 0; i < in.setting().kept().size(); i++) {
            StageCertificate stage = trained.certificates().get(i);
            int expected = Math.min(in.setting().kept().get(i), least + 1);
            require(
                    Check.VALUE,
                    stage.kept() == expected,
                    "stage %d keeps %d instead of %d",
                    i + 1,
                    stage.kept(),
                    expected);
            least = Math.min(least, stage.kept());
        }
    }

    @AsPrinted
    @Label("the certificates say so: error at most beta, no gap, and for matched means no shift")
    void certificates_are_issued(@ForAll("meanMatched") Course in) {
        requireCertificates(in);
        for (StageCertificate stage : trained(in).certificates()) {
            require(Check.PRIMAL_FEASIBILITY, stage.meanShift() <= 1e-12, "%s", stage);
        }
    }

    @Provide
    Arbitrary<Course> rankAware() {
        return Course.of(Variant.CERTIFIED);
    }

    @Provide
    Arbitrary<Course> meanMatched() {
        return Course.of(Variant.MEAN_MATCHED);
    }
}
