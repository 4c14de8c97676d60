package org.convexgan.claims;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.SmoothGames;
import org.convexgan.broken.BrokenSmoothGda;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.judge.property.Decides;
import org.convexgan.judge.property.Mutant;
import org.convexgan.overparam.ContractionTheorem;
import org.convexgan.problem.Point;
import org.convexgan.problem.SmoothGda;

@Decides("OP-T2.3")
@Label("OP-T2.3: the residual of a general mapping decays geometrically")
class GeneralMappingProperties extends ClaimProperties<SmoothGda> {
    private static final int RUNS = 176;
    private static final double ROUNDING = 1e-11;

    @Override
    protected List<? extends Mutant<SmoothGda>> mutants() {
        return List.of(BrokenSmoothGda.values());
    }

    @AsPrinted
    @Label("(8): |f(theta_t) - y| <= gamma (1 - eta alpha^2/2)^t sqrt(|f(theta_0) - y|^2 + |d_0|^2)")
    void residual_decays(@ForAll("runs") ContractionRun in) {
        ContractionTheorem theorem = in.theorem();
        Point end = solve(in.problem()).primal();

        double residual = in.residual(end).norm();

        double bound = theorem.bound(in.steps());
        double rounding = ROUNDING * (1 + in.problem().y().norm());
        require(Check.STATUS, theorem.holds(), "the assumptions must hold, but are %s", theorem.conditions());
        require(Check.VALUE, residual <= bound + rounding, "the residual is %s, more than %s", residual, bound);
    }

    @AsPrinted
    @Label("the iterates are those of (12)")
    void answers_are_those_of_the_recurrence(@ForAll("games") SmoothGames.Game in) {
        certified(in.problem());
    }

    @Provide
    Arbitrary<SmoothGames.Game> games() {
        return SmoothGames.games();
    }

    @Provide
    Arbitrary<ContractionRun> runs() {
        return seeds(RUNS).map(seed -> ContractionRun.of(1000 + seed));
    }
}
