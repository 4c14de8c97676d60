package org.convexgan.broken;

import java.util.stream.IntStream;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.DiscriminatorSupremum;
import org.convexgan.problem.Point;
import org.convexgan.wgan.BestDiscriminator;

/** Wrong values of a linear discriminator. */
public enum BrokenLinearDiscriminator implements Mutant<DiscriminatorSupremum> {
    ROW_SUMS("sums each sample over its features", Check.VALUE) {
        @Override
        public Answer solve(DiscriminatorSupremum problem) {
            Answer right = new BestDiscriminator().solve(problem);
            Vector x = problem.realData().transpose().columnSums();
            Vector g = problem.generated().transpose().columnSums();
            return x.size() != g.size()
                    ? right
                    : Answer.optimal(right.primal(), right.dual(), x.minus(g).norm());
        }
    },
    MEANS_FOR_SUMS("difference of means", Check.GAP) {
        @Override
        public Answer solve(DiscriminatorSupremum problem) {
            Vector c = problem.realData()
                    .columnSums()
                    .times(1.0 / problem.realData().rows())
                    .minus(problem.generated()
                            .columnSums()
                            .times(1.0 / problem.generated().rows()));
            return attained(problem, c.norm() == 0 ? c : c.times(1 / c.norm()));
        }
    },
    LARGEST_COORDINATE("infinity norm", Check.GAP) {
        @Override
        public Answer solve(DiscriminatorSupremum problem) {
            Vector c = problem.realData().columnSums().minus(problem.generated().columnSums());
            int best =
                    IntStream.range(0, c.size()).reduce(0, (i, j) -> Math.abs(c.get(j)) > Math.abs(c.get(i)) ? j : i);
            double[] unit = new double[c.size()];
            unit[best] = 1;
            return attained(problem, Vector.of(unit));
        }
    },
    NOT_NORMALIZED("u = c in place of c/||c||", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(DiscriminatorSupremum problem) {
            return attained(
                    problem,
                    problem.realData().columnSums().minus(problem.generated().columnSums()));
        }
    };

    private final String fault;
    private final Check intended;

    BrokenLinearDiscriminator(String fault, Check intended) {
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

    private static Answer attained(DiscriminatorSupremum problem, Vector u) {
        double contrast = problem.contrast(u);
        return neuron(problem, u, Math.signum(contrast), Math.abs(contrast));
    }

    private static Answer neuron(DiscriminatorSupremum problem, Vector u, double v, double claimed) {
        double[][] neurons = new double[problem.neurons()][u.size()];
        neurons[0] = u.toArray();
        double[] weights = new double[problem.neurons()];
        weights[0] = v;
        return Answer.optimal(Point.of("U", Matrix.ofRows(neurons), "v", Vector.of(weights)), Point.EMPTY, claimed);
    }
}
