package org.convexgan.broken;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.Point;
import org.convexgan.problem.PolynomialActivation;
import org.convexgan.problem.PolynomialLift;
import org.convexgan.wgan.NoiseLift;

/** Wrong lifts of polynomial generators. */
public enum BrokenPolynomialLift implements Mutant<PolynomialLift> {
    MAIN_TEXT("rows (vec(zz'), bz, c) as in Theorem 4.2, with a in the weight", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(PolynomialLift problem) {
            int d = problem.noise().columns();
            return answer(
                    new PolynomialActivation(1, problem.b(), problem.c()).lift(problem.noise()),
                    scaledRows(weight(problem), k -> k < d * d ? problem.a() : 1));
        }
    },
    MAIN_TEXT_WITHOUT_A("a nowhere", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(PolynomialLift problem) {
            return answer(new PolynomialActivation(1, problem.b(), problem.c()).lift(problem.noise()), weight(problem));
        }
    },
    COEFFICIENTS_EXCHANGED("b in the last column and c before z", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(PolynomialLift problem) {
            return answer(
                    new PolynomialActivation(problem.a(), problem.c(), problem.b()).lift(problem.noise()),
                    weight(problem));
        }
    },
    UPPER_TRIANGLE(
            "2z_k·z_l above the diagonal and 0 below: the product is right, the norm of W is not",
            Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(PolynomialLift problem) {
            Matrix lifted = problem.activation().lift(problem.noise());
            int d = problem.noise().columns();
            Matrix folded =
                    scaledRows(lifted.transpose(), k -> k >= d * d || k / d == k % d ? 1 : k / d < k % d ? 2 : 0);
            return answer(folded.transpose(), weight(problem));
        }
    },
    HALF_VECTORIZED("one feature per product of two noise features", Check.SHAPE) {
        @Override
        public Answer solve(PolynomialLift problem) {
            int d = problem.noise().columns();
            return dropping(problem, k -> k < d * d && k / d > k % d);
        }
    },
    NO_ONES_COLUMN("rows (a·vec(zz'), b·z)", Check.SHAPE) {
        @Override
        public Answer solve(PolynomialLift problem) {
            int last = PolynomialActivation.liftedSize(problem.noise().columns()) - 1;
            return dropping(problem, k -> k == last);
        }
    },
    CONSTANT_ONCE("c outside the sum over the neurons", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(PolynomialLift problem) {
            Matrix right = weight(problem);
            double[] entries = right.toArray();
            for (int j = 0; j < right.columns(); j++) {
                entries[entries.length - right.columns() + j] = 1;
            }
            return answer(
                    problem.activation().lift(problem.noise()), Matrix.of(right.rows(), right.columns(), entries));
        }
    },
    FIRST_LAYER_TRANSPOSED("neurons are rows of W1 where it is square", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(PolynomialLift problem) {
            Matrix w1 = problem.firstLayer();
            return answer(
                    problem.activation().lift(problem.noise()),
                    NoiseLift.weight(w1.rows() == w1.columns() ? w1.transpose() : w1, problem.secondLayer()));
        }
    },
    COEFFICIENTS_TWICE("a, b and c in the noise and in the weight", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(PolynomialLift problem) {
            int d = problem.noise().columns();
            return answer(
                    problem.activation().lift(problem.noise()),
                    scaledRows(
                            weight(problem), k -> k < d * d ? problem.a() : k < d * d + d ? problem.b() : problem.c()));
        }
    },
    BELIEVES_INFEASIBLE("few neurons do not reach every weight, hence no weight", Check.STATUS) {
        @Override
        public Answer solve(PolynomialLift problem) {
            int d = problem.noise().columns();
            return problem.firstLayer().columns() < problem.activation().dimension(d)
                    ? Answer.infeasible(new Feasibility("m ≥ D", -1, Feasibility.Decision.INFEASIBLE))
                    : new NoiseLift().solve(problem);
        }
    };

    private final String fault;
    private final Check intended;

    BrokenPolynomialLift(String fault, Check intended) {
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

    private static Matrix weight(PolynomialLift problem) {
        return NoiseLift.weight(problem.firstLayer(), problem.secondLayer());
    }

    private static Answer answer(Matrix lifted, Matrix weight) {
        return Answer.optimal(Point.of("lifted", lifted, "W", weight));
    }

    private static Matrix scaledRows(Matrix matrix, IntToDoubleFunction factor) {
        double[] diagonal = new double[matrix.rows()];
        Arrays.setAll(diagonal, factor);
        return Matrix.diagonal(matrix.rows(), matrix.rows(), diagonal).times(matrix);
    }

    private static Answer dropping(PolynomialLift problem, IntPredicate dropped) {
        return answer(
                without(problem.activation().lift(problem.noise()).transpose(), dropped)
                        .transpose(),
                without(weight(problem), dropped));
    }

    private static Matrix without(Matrix matrix, IntPredicate dropped) {
        return Matrix.ofRows(IntStream.range(0, matrix.rows())
                .filter(k -> !dropped.test(k))
                .mapToObj(k -> matrix.row(k).toArray())
                .toArray(double[][]::new));
    }
}
