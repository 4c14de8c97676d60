package org.convexgan.broken;

import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.MeanAndCovarianceMatching;
import org.convexgan.problem.Point;

/** Wrong ways to match a mean and a scatter at once. */
public enum BrokenMeanAndCovarianceMatching implements Mutant<MeanAndCovarianceMatching> {
    UNCENTRED("thresholds S and forgets the mean", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(MeanAndCovarianceMatching problem) {
            return build(
                    problem,
                    SymmetricEigen.of(problem.realData().gram()),
                    Vector.zeros(problem.realData().columns()),
                    true,
                    false);
        }
    },
    CENTRES_BY_REAL_ROWS("S - s s^T / n_r in place of S - s s^T / n_f", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(MeanAndCovarianceMatching problem) {
            Vector s = problem.realData().columnSums();
            Matrix centred = problem.realData()
                    .gram()
                    .minus(s.outer(s).times(1.0 / problem.realData().rows()));
            return build(problem, SymmetricEigen.of(centred), s, true, false);
        }
    },
    FORGETS_RANK_ONE_TERM("adds the mean but thresholds S, which has it already", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(MeanAndCovarianceMatching problem) {
            return build(
                    problem,
                    SymmetricEigen.of(problem.realData().gram()),
                    problem.realData().columnSums(),
                    true,
                    false);
        }
    },
    ALLOWS_AS_MANY_DIRECTIONS_AS_ROWS("keeps n_f - 1 directions where n_f are needed", Check.STATUS) {
        @Override
        public Answer solve(MeanAndCovarianceMatching problem) {
            return build(
                    problem,
                    SymmetricEigen.of(problem.centredScatter()),
                    problem.realData().columnSums(),
                    true,
                    false);
        }
    },
    FACTOR_NOT_CENTRED("L not orthogonal to 1", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(MeanAndCovarianceMatching problem) {
            return build(
                    problem,
                    SymmetricEigen.of(problem.centredScatter()),
                    problem.realData().columnSums(),
                    false,
                    false);
        }
    },
    HARD_THRESHOLD("keeps lambda where lambda > beta", Check.GAP) {
        @Override
        public Answer solve(MeanAndCovarianceMatching problem) {
            return build(
                    problem,
                    SymmetricEigen.of(problem.centredScatter()),
                    problem.realData().columnSums(),
                    true,
                    true);
        }
    };

    private final String fault;
    private final Check intended;

    BrokenMeanAndCovarianceMatching(String fault, Check intended) {
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

    private static Answer build(
            MeanAndCovarianceMatching problem, SymmetricEigen spectrum, Vector sum, boolean centred, boolean hard) {
        int rows = problem.rows();
        int d = sum.size();
        double[] sums = new double[rows * d];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = sum.get(k % d) / rows;
        }
        Matrix g = Matrix.of(rows, d, sums);
        int kept = Math.min(rows - 1, spectrum.count(lambda -> lambda > problem.beta()));
        for (int j = 0; j < kept; j++) {
            double lambda = spectrum.values().get(j);
            double root = Math.sqrt(hard ? lambda : lambda - problem.beta());
            g = g.plus(
                    column(rows, j, centred).outer(spectrum.vectors().column(j)).times(root));
        }
        return Answer.optimal(Point.of("G", g));
    }

    private static Vector column(int n, int j, boolean centred) {
        double[] column = new double[n];
        if (!centred) {
            column[j] = 1;
            return Vector.of(column);
        }
        double length = Math.sqrt((j + 1.0) * (j + 2.0));
        for (int i = 0; i <= j; i++) {
            column[i] = 1 / length;
        }
        column[j + 1] = -(j + 1) / length;
        return Vector.of(column);
    }
}
