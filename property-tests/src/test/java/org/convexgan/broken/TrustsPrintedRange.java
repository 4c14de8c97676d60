package org.convexgan.broken;

import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.polytope.HeadTailRows;
import org.convexgan.problem.Answer;
import org.convexgan.problem.OneDimensionalDiscriminatorValue;
import org.convexgan.wgan.HeadTailMaximum;

/** Implementations that believe the printed range of beta. */
public enum TrustsPrintedRange implements Mutant<OneDimensionalDiscriminatorValue> {
    ROWS_AS_GIVEN("evaluates (7) without sorting because beta is small", Check.VALUE) {
        @Override
        public Answer solve(OneDimensionalDiscriminatorValue problem) {
            Answer right = new HeadTailMaximum().solve(problem);
            return Answer.optimal(
                    right.primal(), right.dual(), HeadTailRows.printedMaximum(problem.realData(), problem.generated()));
        }
    };

    private final String fault;
    private final Check intended;

    TrustsPrintedRange(String fault, Check intended) {
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
