package org.convexgan.broken;

import java.util.Arrays;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.MeanMatching;
import org.convexgan.problem.Point;

/** Wrong ways to shrink a sum. */
public enum BrokenMeanMatching implements Mutant<MeanMatching> {
    DIVIDES_BY_REAL_ROWS("1/n_r in place of 1/n_f", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(MeanMatching problem) {
            Vector s = problem.realData().columnSums();
            double factor = s.norm() == 0 ? 0 : Math.max(0, 1 - problem.beta() / s.norm());
            return rows(problem, s.times(factor / problem.realData().rows()));
        }
    },
    NOT_CLIPPED("1 - beta/||s|| without the positive part", Check.GAP) {
        @Override
        public Answer solve(MeanMatching problem) {
            Vector s = problem.realData().columnSums();
            double factor = s.norm() == 0 ? 0 : 1 - problem.beta() / s.norm();
            return rows(problem, s.times(factor / problem.rows()));
        }
    },
    COORDINATEWISE("soft-thresholds each coordinate of s", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(MeanMatching problem) {
            Vector m = problem.realData()
                    .columnSums()
                    .map(s -> Math.signum(s) * Math.max(0, Math.abs(s) - problem.beta()));
            return rows(problem, m.times(1.0 / problem.rows()));
        }
    },
    ALL_IN_ONE_ROW("puts the whole sum into one sample", Check.GAP) {
        @Override
        public Answer solve(MeanMatching problem) {
            Vector s = problem.realData().columnSums();
            double factor = s.norm() == 0 ? 0 : Math.max(0, 1 - problem.beta() / s.norm());
            double[][] g = new double[problem.rows()][s.size()];
            g[0] = s.times(factor).toArray();
            return Answer.optimal(Point.of("G", Matrix.ofRows(g)));
        }
    },
    MATCHES_EXACTLY("ignores beta", Check.GAP) {
        @Override
        public Answer solve(MeanMatching problem) {
            return rows(problem, problem.realData().columnSums().times(1.0 / problem.rows()));
        }
    },
    ZERO("G = 0", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(MeanMatching problem) {
            return rows(problem, Vector.zeros(problem.realData().columns()));
        }
    };

    private final String fault;
    private final Check intended;

    BrokenMeanMatching(String fault, Check intended) {
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

    private static Answer rows(MeanMatching problem, Vector share) {
        double[][] rows = new double[problem.rows()][];
        Arrays.fill(rows, share.toArray());
        return Answer.optimal(Point.of("G", Matrix.ofRows(rows)));
    }
}
