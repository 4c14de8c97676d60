package org.convexgan.broken;

import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.SymmetricEigen;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.ConeFloor;
import org.convexgan.problem.Point;
import org.convexgan.spi.ReferenceImplementation;

/** Wrong projections onto the cone of the outer weights. */
public enum BrokenConeFloor implements Mutant<ConeFloor> {
    UNSIGNED("least squares without a >= 0", Check.PRIMAL_FEASIBILITY) {
        @Override
        Answer change(ConeFloor problem, Answer right) {
            return Answer.optimal(Point.of("a", leastSquares(problem)));
        }
    },
    CLIPPED("clips the least squares at 0", Check.GAP) {
        @Override
        Answer change(ConeFloor problem, Answer right) {
            return Answer.optimal(Point.of("a", leastSquares(problem).map(entry -> Math.max(0, entry))));
        }
    },
    NEAREST_COLUMN("uses one column only", Check.GAP) {
        @Override
        Answer change(ConeFloor problem, Answer right) {
            double[] best = new double[problem.v().columns()];
            double least = problem.xbar().norm();
            for (int l = 0; l < best.length; l++) {
                Vector column = problem.v().column(l);
                double square = column.dot(column);
                double weight = square == 0 ? 0 : Math.max(0, column.dot(problem.xbar()) / square);
                double distance = problem.xbar().minus(column.times(weight)).norm();
                if (distance < least) {
                    least = distance;
                    best = new double[best.length];
                    best[l] = weight;
                }
            }
            return Answer.optimal(Point.of("a", Vector.of(best)));
        }
    },
    PRINTED_SADDLE("believes the printed d* = 0", Check.GAP) {
        @Override
        Answer change(ConeFloor problem, Answer right) {
            return Answer.optimal(right.primal(), Point.of("d", problem.xbar().times(0)), 0);
        }
    },
    OTHER_SIGN("returns d = Va - xbar", Check.DUAL_FEASIBILITY) {
        @Override
        Answer change(ConeFloor problem, Answer right) {
            return new Answer(
                    right.status(),
                    right.primal(),
                    Point.of("d", right.dual().vector("d").times(-1)),
                    right.claimedValue(),
                    "");
        }
    },
    NOT_HALVED("reports the squared distance", Check.VALUE) {
        @Override
        Answer change(ConeFloor problem, Answer right) {
            return Answer.optimal(
                    right.primal(), right.dual(), 2 * right.claimedValue().orElseThrow());
        }
    },
    HALF_WAY("returns half of the combination", Check.GAP) {
        @Override
        Answer change(ConeFloor problem, Answer right) {
            return Answer.optimal(Point.of("a", right.primal().vector("a").times(0.5)));
        }
    };

    private static final ReferenceImplementation REFERENCE = new ReferenceImplementation();

    private final String fault;
    private final Check intended;

    BrokenConeFloor(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    abstract Answer change(ConeFloor problem, Answer right);

    @Override
    public Answer solve(ConeFloor problem) {
        return change(problem, REFERENCE.solve(problem));
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return intended;
    }

    private static Vector leastSquares(ConeFloor problem) {
        Matrix v = problem.v();
        double small = 1e-12 * Math.max(1, v.gram().maxAbs());
        Matrix inverse = SymmetricEigen.of(v.gram()).map(value -> value > small ? 1 / value : 0);
        return inverse.times(v.transpose().times(problem.xbar()));
    }
}
