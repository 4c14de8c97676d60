package org.convexgan.broken;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.arrangement.Arrangement;
import org.convexgan.arrangement.SignPattern;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.NonNegativeLeastSquares;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.PatternCell;
import org.convexgan.problem.PiecewiseMeans;
import org.convexgan.problem.Point;
import org.convexgan.problem.ReluDiscriminatorValue;

/** Wrong ways to compare piecewise sums. */
public enum BrokenPiecewiseMeans implements Mutant<ReluDiscriminatorValue> {
    CONE_DROPPED("points along the longest c, in its cell or not", Check.GAP) {
        @Override
        public Answer solve(ReluDiscriminatorValue problem) {
            return neuron(problem, longest(problem));
        }
    },
    CONE_DROPPED_FROM_VALUE("reports the largest norm of c", Check.VALUE) {
        @Override
        public Answer solve(ReluDiscriminatorValue problem) {
            return Answer.optimal(right(problem), Point.EMPTY, longest(problem).norm());
        }
    },
    OPPOSITE_CONE("(I - 2H) in place of (2H - I)", Check.GAP) {
        @Override
        public Answer solve(ReluDiscriminatorValue problem) {
            Vector u = cells(problem).stream()
                    .map(cell -> NonNegativeLeastSquares.of(
                            cell.contrast(), cell.cone().times(-1)))
                    .max(Comparator.comparingDouble(NonNegativeLeastSquares::value))
                    .orElseThrow()
                    .residual();
            return neuron(problem, u);
        }
    },
    CELLS_OF_REAL_DATA_ONLY("takes the activations of G as constant on the cells of X", Check.GAP) {
        @Override
        public Answer solve(ReluDiscriminatorValue problem) {
            return overCellsOf(problem, problem.realData());
        }
    },
    CELLS_OF_GENERATED_DATA_ONLY("takes the activations of X as constant on the cells of G", Check.GAP) {
        @Override
        public Answer solve(ReluDiscriminatorValue problem) {
            return overCellsOf(problem, problem.generated());
        }
    },
    MEANS("compares means in place of sums", Check.GAP) {
        @Override
        public Answer solve(ReluDiscriminatorValue problem) {
            Matrix x = problem.realData();
            Matrix g = problem.generated();
            return neuron(
                    problem,
                    PiecewiseMeans.between(x.times(1.0 / x.rows()), g.times(1.0 / g.rows()))
                            .neuron());
        }
    },
    WHOLE_SUMS("compares the sums of all samples, as for a linear activation", Check.GAP) {
        @Override
        public Answer solve(ReluDiscriminatorValue problem) {
            return neuron(
                    problem,
                    problem.realData().columnSums().minus(problem.generated().columnSums()));
        }
    },
    INACTIVE_SAMPLES_SUBTRACTED("takes 2H - I for H in c", Check.VALUE) {
        @Override
        public Answer solve(ReluDiscriminatorValue problem) {
            Point right = right(problem);
            Vector u = right.vector("u");
            double folded = problem.realData().times(u).map(Math::abs).sum()
                    - problem.generated().times(u).map(Math::abs).sum();
            return Answer.optimal(right, Point.EMPTY, Math.abs(folded));
        }
    },
    NEURON_OF_NORM_2("leaves the unit ball", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(ReluDiscriminatorValue problem) {
            return Answer.optimal(Point.of("u", right(problem).vector("u").times(2)));
        }
    },
    SILENT("u = 0 always", Check.GAP) {
        @Override
        public Answer solve(ReluDiscriminatorValue problem) {
            return neuron(problem, Vector.zeros(problem.realData().columns()));
        }
    };

    private final String fault;
    private final Check intended;

    BrokenPiecewiseMeans(String fault, Check intended) {
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

    /** Answers with the direction of a vector, or with 0. */
    static Answer neuron(ReluDiscriminatorValue problem, Vector direction) {
        double length = direction.norm();
        Vector u = length == 0 ? direction : direction.map(entry -> entry / length);
        Point point = Point.of("u", u);
        return Answer.optimal(point, Point.EMPTY, problem.objective(point));
    }

    /** Returns a right answer. */
    static Point right(ReluDiscriminatorValue problem) {
        return Point.of(
                "u",
                PiecewiseMeans.between(problem.realData(), problem.generated()).neuron());
    }

    /** Returns the joint cells. */
    static List<PatternCell> cells(ReluDiscriminatorValue problem) {
        Matrix x = problem.realData();
        Matrix g = problem.generated();
        return Arrangement.joint(x, g).regions().stream()
                .map(region -> PatternCell.of(x, g, region.pattern()))
                .toList();
    }

    private static Vector longest(ReluDiscriminatorValue problem) {
        return cells(problem).stream()
                .map(PatternCell::contrast)
                .max(Comparator.comparingDouble(Vector::norm))
                .orElseThrow();
    }

    /** Uses the activations at one point of each cell of one sample, with the walls of that cell alone. */
    private static Answer overCellsOf(ReluDiscriminatorValue problem, Matrix walls) {
        Matrix x = problem.realData();
        Matrix g = problem.generated();
        Matrix both = x.above(g);
        Matrix none = Matrix.zeros(1, walls.columns());
        Vector u = Arrangement.of(walls).regions().stream()
                .flatMap(region -> {
                    Vector c = PatternCell.of(x, g, SignPattern.from(both, region.interior()))
                            .contrast();
                    Matrix cone = PatternCell.of(walls, none, SignPattern.from(walls.above(none), region.interior()))
                            .cone();
                    return IntStream.of(1, -1).mapToObj(sign -> NonNegativeLeastSquares.of(c.times(sign), cone));
                })
                .max(Comparator.comparingDouble(NonNegativeLeastSquares::value))
                .orElseThrow()
                .residual();
        return neuron(problem, u);
    }
}
