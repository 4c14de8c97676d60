package org.convexgan.broken;

import java.util.Collections;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.PiecewiseMeans;
import org.convexgan.problem.ReluDiscriminatorValue;

/** Implementations that take the set {@code h(G) ≤ β} for convex. */
public enum BelievesPiecewiseConvexity implements Mutant<ReluDiscriminatorValue> {
    SUMS_SUFFICE("h = 0 wherever the sums agree, as between permutations of the data", Check.GAP) {
        @Override
        public Answer solve(ReluDiscriminatorValue problem) {
            Vector sums = problem.realData().columnSums();
            boolean agree = sums.equals(problem.generated().columnSums());
            return BrokenPiecewiseMeans.neuron(
                    problem,
                    agree
                            ? Vector.zeros(sums.size())
                            : BrokenPiecewiseMeans.right(problem).vector("u"));
        }
    },
    AVERAGED_SAMPLES("replaces generated samples by copies of their mean, as Jensen would for a convex h", Check.GAP) {
        @Override
        public Answer solve(ReluDiscriminatorValue problem) {
            Matrix g = problem.generated();
            Vector mean = g.columnSums().times(1.0 / g.rows());
            Matrix copies =
                    Matrix.ofRows(Collections.nCopies(g.rows(), mean.toArray()).toArray(double[][]::new));
            return BrokenPiecewiseMeans.neuron(
                    problem, PiecewiseMeans.between(problem.realData(), copies).neuron());
        }
    };

    private final String fault;
    private final Check intended;

    BelievesPiecewiseConvexity(String fault, Check intended) {
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
