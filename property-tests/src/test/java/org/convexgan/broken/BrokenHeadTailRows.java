package org.convexgan.broken;

import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Vector;
import org.convexgan.polytope.HeadTailRows;
import org.convexgan.problem.Answer;
import org.convexgan.problem.OneDimensionalDiscriminatorValue;
import org.convexgan.problem.Point;
import org.convexgan.wgan.HeadTailMaximum;

/** Wrong readings of the rows (7). */
public enum BrokenHeadTailRows implements Mutant<OneDimensionalDiscriminatorValue> {
    NOT_SORTED("rows in the given order of w", Check.VALUE) {
        @Override
        public Answer solve(OneDimensionalDiscriminatorValue problem) {
            return claim(problem, HeadTailRows.printedMaximum(problem.realData().sorted(), problem.generated()));
        }
    },
    ONE_SIDED("absolute values dropped", Check.VALUE) {
        @Override
        public Answer solve(OneDimensionalDiscriminatorValue problem) {
            double maximum = 0;
            double head = 0;
            Vector d = difference(problem);
            for (int k = 0; k < d.size(); k++) {
                head += d.get(k);
                maximum = Math.max(maximum, Math.max(head, d.sum() - head));
            }
            return claim(problem, maximum);
        }
    },
    ALL_SIGNS_POSITIVE("s_i = +1 for generated points too", Check.VALUE) {
        @Override
        public Answer solve(OneDimensionalDiscriminatorValue problem) {
            double head = 0;
            double maximum = 0;
            for (int k = 0; k < problem.realData().size(); k++) {
                head += problem.realData().sorted().get(k)
                        + problem.generated().sorted().get(k);
                maximum = Math.max(maximum, Math.abs(head));
            }
            return claim(problem, maximum);
        }
    },
    STARTS_ONE_ROW_LATER("head sums without their last point", Check.VALUE) {
        @Override
        public Answer solve(OneDimensionalDiscriminatorValue problem) {
            Vector d = difference(problem);
            double maximum = Math.abs(d.sum());
            double head = 0;
            for (int k = 0; k + 1 < d.size(); k++) {
                maximum = Math.max(maximum, Math.abs(d.sum() - head));
                head += d.get(k);
            }
            return claim(problem, maximum);
        }
    },
    HEADS_ONLY("u = -1 omitted, so no tail sums", Check.VALUE) {
        @Override
        public Answer solve(OneDimensionalDiscriminatorValue problem) {
            Vector d = difference(problem);
            double maximum = 0;
            double head = 0;
            for (int k = 0; k < d.size(); k++) {
                head += d.get(k);
                maximum = Math.max(maximum, Math.abs(head));
            }
            return claim(problem, maximum);
        }
    },
    TOTAL_OMITTED("the limit b -> infinity omitted", Check.VALUE) {
        @Override
        public Answer solve(OneDimensionalDiscriminatorValue problem) {
            Vector d = difference(problem);
            double maximum = 0;
            double head = 0;
            for (int k = 0; k + 1 < d.size(); k++) {
                head += d.get(k);
                maximum = Math.max(maximum, Math.max(Math.abs(head), Math.abs(d.sum() - head)));
            }
            return claim(problem, maximum);
        }
    },
    BREAKS_AT_REAL_DATA_ONLY("b = -u w_i omitted", Check.GAP) {
        @Override
        public Answer solve(OneDimensionalDiscriminatorValue problem) {
            return neuron(problem, problem.realData(), new double[] {1, -1});
        }
    },
    POSITIVE_U_ONLY("u = -1 omitted in the search for the neuron", Check.GAP) {
        @Override
        public Answer solve(OneDimensionalDiscriminatorValue problem) {
            return neuron(
                    problem,
                    Vector.of(java.util.stream.DoubleStream.concat(
                                    problem.realData().stream(), problem.generated().stream())
                            .toArray()),
                    new double[] {1});
        }
    };

    private final String fault;
    private final Check intended;

    BrokenHeadTailRows(String fault, Check intended) {
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

    private static Vector difference(OneDimensionalDiscriminatorValue problem) {
        return problem.realData().sorted().minus(problem.generated().sorted());
    }

    private static Answer claim(OneDimensionalDiscriminatorValue problem, double value) {
        Answer right = new HeadTailMaximum().solve(problem);
        return Answer.optimal(right.primal(), right.dual(), value);
    }

    private static Answer neuron(OneDimensionalDiscriminatorValue problem, Vector breaks, double[] signs) {
        Point best = Point.of("neuron", Vector.zeros(2));
        for (double t : breaks.toArray()) {
            for (double u : signs) {
                Point candidate = Point.of("neuron", Vector.of(u, -u * t));
                best = problem.objective(candidate) > problem.objective(best) ? candidate : best;
            }
        }
        return Answer.optimal(best);
    }
}
