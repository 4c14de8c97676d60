package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Studies;
import org.convexgan.training.CircleMixture;

/** Five Gaussians, 100 samples. A mode is covered by more than 100 of 1,000 unseen samples (section 4.1). */
@Decides("DG-5G")
@Label(
        "DG-5G: on five Gaussians the dual objective rises to log 2, the multipliers to 1/(4n), and samples cover the modes")
class FiveGaussiansProperties extends RingStudy {
    private static final int COVERED = 100;

    FiveGaussiansProperties() {
        super(new CircleMixture(5, 0.1), 100, 8);
    }

    @Studies(measuredRuns = 100, measuredFailures = 0)
    @Label("the dual objective ends within 0.01 of log 2")
    void objective_approaches_log_two(@ForAll("seeds") long seed) {
        requireValueNearLogTwo(seed);
    }

    @Studies(measuredRuns = 100, measuredFailures = 0)
    @Label("2n lambda ends near 1/2: mean within 0.01, standard deviation at most 0.05")
    void multipliers_approach_half_their_bound(@ForAll("seeds") long seed) {
        requireMultipliersNearHalf(seed);
    }

    @Studies(measuredRuns = 100, measuredFailures = 11)
    @Label("every mode is covered by more than 100 of 1,000 samples")
    void samples_cover_the_modes(@ForAll("seeds") long seed) {
        List<Integer> counts = outcome(seed).counts();

        require(Check.STATUS, counts.stream().allMatch(count -> count > COVERED), "counts %s", counts);
    }
}
