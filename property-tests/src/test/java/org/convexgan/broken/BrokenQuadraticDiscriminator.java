package org.convexgan.broken;

import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.DiscriminatorSupremum;
import org.convexgan.problem.Point;
import org.convexgan.wgan.BestDiscriminator;

/** Wrong values of a quadratic discriminator. */
public enum BrokenQuadraticDiscriminator implements Mutant<DiscriminatorSupremum> {
    LARGEST_EIGENVALUE_WITHOUT_ABSOLUTE_VALUE("lambda_max in place of max |lambda|", Check.GAP) {
        @Override
        public Answer solve(DiscriminatorSupremum problem) {
            SymmetricEigen s = difference(problem);
            Vector u = s.vectors().column(0).times(1 / s.vectors().column(0).norm());
            return neuron(problem, u, Math.max(0, Math.signum(s.value(1))), Math.max(0, s.value(1)));
        }
    },
    FROBENIUS_NORM("Frobenius in place of spectral norm", Check.VALUE) {
        @Override
        public Answer solve(DiscriminatorSupremum problem) {
            Answer right = new BestDiscriminator().solve(problem);
            return Answer.optimal(
                    right.primal(), right.dual(), difference(problem).values().norm());
        }
    },
    NUCLEAR_NORM("nuclear in place of spectral norm", Check.VALUE) {
        @Override
        public Answer solve(DiscriminatorSupremum problem) {
            Answer right = new BestDiscriminator().solve(problem);
            return Answer.optimal(
                    right.primal(),
                    right.dual(),
                    difference(problem).values().stream().map(Math::abs).sum());
        }
    },
    SAMPLE_GRAM("X X^T - G G^T in place of X^T X - G^T G", Check.VALUE) {
        @Override
        public Answer solve(DiscriminatorSupremum problem) {
            Answer right = new BestDiscriminator().solve(problem);
            Matrix x = problem.realData().transpose().gram();
            Matrix g = problem.generated().transpose().gram();
            return x.rows() != g.rows()
                    ? right
                    : Answer.optimal(
                            right.primal(),
                            right.dual(),
                            SymmetricEigen.of(x.minus(g)).spectralNorm());
        }
    },
    CENTRED("compares centred scatters", Check.GAP) {
        @Override
        public Answer solve(DiscriminatorSupremum problem) {
            Matrix x = centredScatter(problem.realData());
            SymmetricEigen s = SymmetricEigen.of(x.minus(centredScatter(problem.generated())));
            int best =
                    s.value(1) >= -s.value(s.values().size()) ? 0 : s.values().size() - 1;
            Vector u =
                    s.vectors().column(best).times(1 / s.vectors().column(best).norm());
            double contrast = problem.contrast(u);
            return neuron(problem, u, Math.signum(contrast), Math.abs(contrast));
        }
    };

    private final String fault;
    private final Check intended;

    BrokenQuadraticDiscriminator(String fault, Check intended) {
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

    private static SymmetricEigen difference(DiscriminatorSupremum problem) {
        return SymmetricEigen.of(
                problem.realData().gram().minus(problem.generated().gram()));
    }

    private static Matrix centredScatter(Matrix samples) {
        Vector sum = samples.columnSums();
        return samples.gram().minus(sum.outer(sum).times(1.0 / samples.rows()));
    }

    private static Answer neuron(DiscriminatorSupremum problem, Vector u, double v, double claimed) {
        double[][] neurons = new double[problem.neurons()][u.size()];
        neurons[0] = u.toArray();
        double[] weights = new double[problem.neurons()];
        weights[0] = v;
        return Answer.optimal(Point.of("U", Matrix.ofRows(neurons), "v", Vector.of(weights)), Point.EMPTY, claimed);
    }
}
