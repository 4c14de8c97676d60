package org.convexgan.broken;

import java.util.stream.IntStream;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Arrangement;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.Point;
import org.convexgan.wgan.RegionEnumeration;

/** Implementations that believe that there are at most {@code 2r(n/r)^r} patterns. */
public enum TrustsPrintedNumber implements Mutant<Arrangement> {
    STOPS_THERE("stops when it has found so many patterns", Check.GAP) {
        @Override
        Answer beyond(Arrangement problem, Matrix patterns, int number) {
            return Answer.optimal(Point.of(
                    "patterns",
                    Matrix.ofRows(IntStream.range(0, number)
                            .mapToObj(i -> patterns.row(i).toArray())
                            .toArray(double[][]::new))));
        }
    },
    GIVES_UP("calls data with more patterns infeasible", Check.STATUS) {
        @Override
        Answer beyond(Arrangement problem, Matrix patterns, int number) {
            return Answer.infeasible(new Feasibility("N ≤ 2r(n/r)^r", -1, Feasibility.Decision.INFEASIBLE));
        }
    };

    private final String fault;
    private final Check intended;

    TrustsPrintedNumber(String fault, Check intended) {
        this.fault = fault;
        this.intended = intended;
    }

    abstract Answer beyond(Arrangement problem, Matrix patterns, int number);

    @Override
    public Answer solve(Arrangement problem) {
        Answer right = new RegionEnumeration().solve(problem);
        Matrix patterns = right.primal().matrix("patterns");
        double r = org.convexgan.arrangement.Arrangement.of(problem.data()).rank();
        int number = (int) Math.floor(2 * r * Math.pow(problem.data().rows() / r, r));
        return patterns.rows() <= number ? right : beyond(problem, patterns, number);
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
