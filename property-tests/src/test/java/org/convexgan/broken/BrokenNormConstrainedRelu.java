package org.convexgan.broken;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.NonNegativeLeastSquares;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.ReluDiscriminatorValue;

/** Wrong inner maximizations of Corollary C.3. */
public enum BrokenNormConstrainedRelu implements Mutant<ReluDiscriminatorValue> {
    ONE_SIDED("drops the bars: v >= 0 only", Check.GAP) {
        @Override
        public Answer solve(ReluDiscriminatorValue problem) {
            return oneSided(problem, 1);
        }
    },
    OTHER_SIDE_ONLY("v <= 0 only", Check.GAP) {
        @Override
        public Answer solve(ReluDiscriminatorValue problem) {
            return oneSided(problem, -1);
        }
    },
    COORDINATE_NEURONS("norm(u)_1 <= 1 in place of norm(u)_2 <= 1", Check.GAP) {
        @Override
        public Answer solve(ReluDiscriminatorValue problem) {
            int features = problem.realData().columns();
            return IntStream.range(0, features)
                    .mapToObj(j -> axis(features, j))
                    .flatMap(axis -> Stream.of(axis, axis.times(-1)))
                    .map(u -> BrokenPiecewiseMeans.neuron(problem, u))
                    .max(Comparator.comparingDouble(
                            answer -> answer.claimedValue().orElseThrow()))
                    .orElseThrow();
        }
    },
    BOX_OF_NEURONS("|u_j| <= 1 for every entry in place of norm(u)_2 <= 1", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(ReluDiscriminatorValue problem) {
            Vector u = BrokenPiecewiseMeans.right(problem).vector("u");
            return Answer.optimal(Point.of("u", u.map(Math::signum)));
        }
    },
    BOX_OF_OUTPUT_WEIGHTS("|v_j| <= 1 for two neurons in place of sum |v_j| <= 1", Check.VALUE) {
        @Override
        public Answer solve(ReluDiscriminatorValue problem) {
            Point right = BrokenPiecewiseMeans.right(problem);
            return Answer.optimal(right, Point.EMPTY, 2 * problem.objective(right));
        }
    },
    PER_SAMPLE("divides by the number of samples", Check.VALUE) {
        @Override
        public Answer solve(ReluDiscriminatorValue problem) {
            Point right = BrokenPiecewiseMeans.right(problem);
            return Answer.optimal(
                    right,
                    Point.EMPTY,
                    problem.objective(right) / problem.realData().rows());
        }
    };

    private final String fault;
    private final Check intended;

    BrokenNormConstrainedRelu(String fault, Check intended) {
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

    private static Vector axis(int features, int j) {
        return Vector.of(
                IntStream.range(0, features).mapToDouble(k -> k == j ? 1 : 0).toArray());
    }

    private static Answer oneSided(ReluDiscriminatorValue problem, int sign) {
        Vector u = BrokenPiecewiseMeans.cells(problem).stream()
                .map(cell -> cell.largest(sign))
                .max(Comparator.comparingDouble(NonNegativeLeastSquares::value))
                .orElseThrow()
                .residual();
        return BrokenPiecewiseMeans.neuron(problem, u);
    }
}
