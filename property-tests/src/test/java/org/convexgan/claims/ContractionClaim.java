package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.SmoothGames;
import org.convexgan.broken.BrokenSmoothGda;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Mutant;
import org.convexgan.problem.SmoothGda;

/** What is claimed of descent-ascent on mappings whose β and ε are known. */
abstract class ContractionClaim extends ClaimProperties<SmoothGda> {
    static final int RUNS = 176;

    private static final double ROUNDING = 1e-11;

    private final int firstSeed;

    /** Takes runs from a seed on, so that claims can look at different ones. */
    ContractionClaim(int firstSeed) {
        this.firstSeed = firstSeed;
    }

    @Override
    protected List<? extends Mutant<SmoothGda>> mutants() {
        return List.of(BrokenSmoothGda.values());
    }

    @AsPrinted
    @Label("the iterates are those of (12)")
    void answers_are_those_of_the_recurrence(@ForAll("games") SmoothGames.Game in) {
        certified(in.problem());
    }

    static void requireAssumptions(ContractionRun in) {
        require(
                Check.STATUS,
                in.theorem().holds(),
                "the assumptions must hold, but are %s",
                in.theorem().conditions());
    }

    static void atMost(String what, double value, double bound, ContractionRun in) {
        double rounding = ROUNDING * (1 + in.problem().y().norm());
        require(Check.VALUE, value <= bound + rounding, "%s is %s, more than %s", what, value, bound);
    }

    @Provide
    Arbitrary<SmoothGames.Game> games() {
        return SmoothGames.games();
    }

    @Provide
    Arbitrary<ContractionRun> runs() {
        return Arbitraries.longs().between(1, RUNS).map(seed -> ContractionRun.of(firstSeed + seed));
    }
}
