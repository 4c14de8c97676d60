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
import org.convexgan.progressive.Variant;

@Decides("HC-PC.growing")
@Label("HC-PC.growing: with fresh noise columns the published growing indices certify at every stage")
class GrowingStagesProperties extends ProgressiveClaim {

    @Override
    protected List<BrokenProgressive> mutants() {
        return List.of(
                BrokenProgressive.NO_FRESH_NOISE,
                BrokenProgressive.NOT_CAPPED,
                BrokenProgressive.LOW_SPECTRUM,
                BrokenProgressive.UNSCALED,
                BrokenProgressive.HARD_THRESHOLD,
                BrokenProgressive.FEWER);
    }

    @AsPrinted
    @Label("each stage is an optimum of (14) for its latents")
    void stages_are_optimal(@ForAll("growing") Course in) {
        requireOptimalStages(in);
    }

    @AsPrinted
    @Label("rank(Z) suffices for the directions asked for, and all of them are kept")
    void all_directions_are_kept(@ForAll("growing") Course in) {
        for (StageCertificate stage : trained(in).certificates()) {
            require(
                    Check.VALUE,
                    stage.kept() == stage.requested() && stage.rank() >= stage.requested(),
                    "%d of %d directions kept, rank %d",
                    stage.kept(),
                    stage.requested(),
                    stage.rank());
        }
    }

    @AsPrinted
    @Label("the certificates say so: error at most beta and no gap")
    void certificates_are_issued(@ForAll("growing") Course in) {
        requireCertificates(in);
    }

    @Provide
    Arbitrary<Course> growing() {
        return Course.of(Variant.GROWING);
    }
}
