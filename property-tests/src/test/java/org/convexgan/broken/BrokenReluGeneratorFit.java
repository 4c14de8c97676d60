package org.convexgan.broken;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.LeastSquares;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.ThinSvd;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.LargestResponse;
import org.convexgan.problem.Point;
import org.convexgan.problem.ReluGeneratorFit;
import org.convexgan.problem.ReluSpan;
import org.convexgan.wgan.ReluGeneratorFitting;

/** Wrong generators, wrong gauges and wrong dual points of the ReLU fit. */
public enum BrokenReluGeneratorFit implements Mutant<ReluGeneratorFit> {
    VALUE_OF_EQUATION_6("reports the gauge, half the value of eq. 5", Check.VALUE) {
        @Override
        Answer change(ReluGeneratorFit problem, Answer right) {
            return Answer.optimal(
                    right.primal(), right.dual(), right.claimedValue().orElseThrow() / 2);
        }
    },
    NUCLEAR_NORM("takes the nuclear norm of G for its gauge", Check.VALUE) {
        @Override
        Answer change(ReluGeneratorFit problem, Answer right) {
            double sum = ThinSvd.of(problem.generated()).values().sum();
            return Answer.optimal(right.primal(), right.dual(), 2 * sum);
        }
    },
    NUCLEAR_NORM_DUAL("Lambda = UV', which is the nuclear norm's, whatever Z", Check.DUAL_FEASIBILITY) {
        @Override
        Answer change(ReluGeneratorFit problem, Answer right) {
            ThinSvd svd = ThinSvd.of(problem.generated());
            Matrix polar = svd.left().times(svd.right().transpose());
            return withDual(right, polar);
        }
    },
    ORACLE_WITHOUT_CELLS("scales Lambda by its response with every sample active or not, at will", Check.GAP) {
        @Override
        Answer change(ReluGeneratorFit problem, Answer right) {
            Matrix lambda = right.dual().matrix("Lambda");
            double largest = ThinSvd.of(lambda).values().get(0)
                    * ThinSvd.of(problem.noise()).values().get(0);
            return withDual(right, lambda.times(1 / Math.max(largest, Double.MIN_NORMAL)));
        }
    },
    ATOMS_NOT_NORMALIZED("measures the response against the features in place of the neuron", Check.DUAL_FEASIBILITY) {
        @Override
        Answer change(ReluGeneratorFit problem, Answer right) {
            Matrix lambda = right.dual().matrix("Lambda");
            LargestResponse response = LargestResponse.of(problem.noise());
            double relative = response.candidates(lambda).stream()
                    .filter(u -> response.at(lambda, u) > 0)
                    .mapToDouble(u -> response.at(lambda, u)
                            / LargestResponse.features(problem.noise(), u).norm())
                    .max()
                    .orElse(1);
            return withDual(right, lambda.times(1 / relative));
        }
    },
    UNBALANCED_LAYERS("unit neurons, so that the second layer carries the whole weight", Check.GAP) {
        @Override
        Answer change(ReluGeneratorFit problem, Answer right) {
            Matrix w1 = right.primal().matrix("W1");
            double[] lengths = IntStream.range(0, w1.columns())
                    .mapToDouble(j -> w1.column(j).norm())
                    .toArray();
            double[] inverses = Vector.of(lengths)
                    .map(length -> length == 0 ? 1 : 1 / length)
                    .toArray();
            return Answer.optimal(Point.of(
                    "W1",
                    w1.times(Matrix.diagonal(lengths.length, lengths.length, inverses)),
                    "W2",
                    Matrix.diagonal(lengths.length, lengths.length, lengths)
                            .times(right.primal().matrix("W2"))));
        }
    },
    DROPS_A_NEURON("keeps one neuron less than it needs", Check.PRIMAL_FEASIBILITY) {
        @Override
        Answer change(ReluGeneratorFit problem, Answer right) {
            int width = right.primal().matrix("W1").columns();
            double[] kept = new double[width];
            Arrays.fill(kept, 1, width, 1);
            Matrix mask = Matrix.diagonal(width, width, kept);
            return Answer.optimal(Point.of(
                    "W1",
                    right.primal().matrix("W1").times(mask),
                    "W2",
                    right.primal().matrix("W2")));
        }
    },
    LINEAR_GENERATOR("weights of a linear generator: neurons without a sign", Check.PRIMAL_FEASIBILITY) {
        @Override
        Answer change(ReluGeneratorFit problem, Answer right) {
            Matrix w = LeastSquares.solve(problem.noise(), problem.generated());
            return Answer.optimal(Point.of("W1", Matrix.identity(w.rows()), "W2", w));
        }
    },
    KINKS_ONLY("neurons only where an activation changes, and the least squares of their outputs", Check.GAP) {
        @Override
        Answer change(ReluGeneratorFit problem, Answer right) {
            List<Vector> rays = LargestResponse.of(problem.noise()).rays();
            Matrix w1 = Matrix.ofRows(rays.stream().map(Vector::toArray).toArray(double[][]::new))
                    .transpose();
            Matrix features = Matrix.ofRows(rays.stream()
                            .map(u ->
                                    LargestResponse.features(problem.noise(), u).toArray())
                            .toArray(double[][]::new))
                    .transpose();
            return Answer.optimal(Point.of("W1", w1, "W2", LeastSquares.solve(features, problem.generated())));
        }
    },
    FITS_THE_UNREALIZABLE("least squares of an output that no network has", Check.STATUS) {
        @Override
        public Answer solve(ReluGeneratorFit problem) {
            Answer right = new ReluGeneratorFitting().solve(problem);
            return right.status() == Answer.Status.INFEASIBLE
                    ? Answer.optimal(Point.of(
                            "W1",
                            Matrix.zeros(problem.noise().columns(), 1),
                            "W2",
                            Matrix.zeros(1, problem.generated().columns())))
                    : right;
        }
    },
    DEMANDS_ALL_OUTPUTS("refuses noise that does not reach every output, whatever G is", Check.STATUS) {
        @Override
        public Answer solve(ReluGeneratorFit problem) {
            return ReluSpan.of(problem.noise()).dimension() < problem.noise().rows()
                    ? Answer.infeasible(problem.feasibility())
                    : new ReluGeneratorFitting().solve(problem);
        }
    };

    private final String fault;
    private final Check intended;

    BrokenReluGeneratorFit(String fault, Check intended) {
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

    @Override
    public Answer solve(ReluGeneratorFit problem) {
        Answer right = new ReluGeneratorFitting().solve(problem);
        return right.status() == Answer.Status.INFEASIBLE ? right : change(problem, right);
    }

    /** Returns a wrong answer made from the optimum. */
    Answer change(ReluGeneratorFit problem, Answer right) {
        return right;
    }

    private static Answer withDual(Answer right, Matrix lambda) {
        return Answer.optimal(
                right.primal(), Point.of("Lambda", lambda), right.claimedValue().orElseThrow());
    }
}
