package org.convexgan.broken;

import java.util.stream.IntStream;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.OneDimensionalRelu;
import org.convexgan.wgan.TwoSidedClipping;

/** Implementations that believe (39) to be infeasible for large beta. */
public enum BelievesInfeasibleBeyondGap implements Mutant<OneDimensionalRelu> {
    INFEASIBLE_BEYOND_GAP("declares beta > min gap infeasible", Check.STATUS) {
        @Override
        public Answer solve(OneDimensionalRelu problem) {
            Vector sorted = problem.realData().sorted();
            double gap = IntStream.range(1, sorted.size())
                    .mapToDouble(i -> sorted.get(i) - sorted.get(i - 1))
                    .min()
                    .orElse(Double.MAX_VALUE);
            return problem.beta() > gap
                    ? Answer.infeasible(
                            new Feasibility("beta <= min gap", gap - problem.beta(), Feasibility.Decision.INFEASIBLE))
                    : new TwoSidedClipping().solve(problem);
        }
    };

    private final String fault;
    private final Check intended;

    BelievesInfeasibleBeyondGap(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return intended;
    }
}
