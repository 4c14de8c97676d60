package org.convexgan.claims;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.DescentAscents;
import org.convexgan.judge.property.AsPrinted;
import org.convexgan.judge.property.ClaimProperties;
import org.convexgan.problem.GdaTrajectory;

/**
 * What is claimed of trajectories of descent-ascent that are proved step by step. The property stands last by name, since wrong trajectories are to
 * fail those before it.
 */
abstract class TrajectoryClaim extends ClaimProperties<GdaTrajectory> {
    @AsPrinted
    @Label("the states are those of the recurrence")
    void states_are_those_of_the_recurrence(@ForAll("runs") DescentAscents.Run in) {
        certified(in.problem());
    }

    @Provide
    Arbitrary<DescentAscents.Run> runs() {
        return DescentAscents.runs();
    }
}
