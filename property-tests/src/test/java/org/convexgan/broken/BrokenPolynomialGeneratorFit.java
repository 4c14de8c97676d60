package org.convexgan.broken;

import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Feasibility;
import org.convexgan.problem.Point;
import org.convexgan.problem.PolynomialActivation;
import org.convexgan.problem.PolynomialGeneratorFit;
import org.convexgan.wgan.PolynomialLeastSquares;

/** Wrong second layers for a given lifted weight. */
public enum BrokenPolynomialGeneratorFit implements Mutant<PolynomialGeneratorFit> {
    LAST_NEURON_DROPPED("one neuron less", Check.GAP) {
        @Override
        public Answer solve(PolynomialGeneratorFit problem) {
            Matrix w = right(problem).primal().matrix("W2");
            double[] entries = w.toArray();
            for (int j = 0; j < w.columns(); j++) {
                entries[entries.length - w.columns() + j] = 0;
            }
            return Answer.optimal(Point.of("W2", Matrix.of(w.rows(), w.columns(), entries)));
        }
    },
    UPPER_TRIANGLE_ONLY("reads a weight that is not symmetric above its diagonal only", Check.GAP) {
        @Override
        public Answer solve(PolynomialGeneratorFit problem) {
            Matrix w = problem.liftedWeight();
            int d = problem.noise().columns();
            double[] entries = w.toArray();
            for (int k = 0; k < d * d; k++) {
                int upper = Math.min(k, k % d * d + k / d);
                for (int j = 0; j < w.columns(); j++) {
                    entries[k * w.columns() + j] = w.get(upper, j);
                }
            }
            return fitOf(problem, Matrix.of(w.rows(), w.columns(), entries), problem.activation());
        }
    },
    MAIN_TEXT_LIFT("fits the weight on (vec(zz'), bz, c), as in Theorem 4.2", Check.GAP) {
        @Override
        public Answer solve(PolynomialGeneratorFit problem) {
            int d = problem.noise().columns();
            Matrix w = problem.liftedWeight();
            double[] entries = w.toArray();
            for (int k = 0; problem.a() != 0 && k < d * d * w.columns(); k++) {
                entries[k] /= problem.a();
            }
            return fitOf(problem, Matrix.of(w.rows(), w.columns(), entries), problem.activation());
        }
    },
    NO_CONSTANT("neurons at² + bt", Check.GAP) {
        @Override
        public Answer solve(PolynomialGeneratorFit problem) {
            return fitOf(problem, problem.liftedWeight(), new PolynomialActivation(problem.a(), problem.b(), 0));
        }
    },
    DUAL_IS_TARGET("R is the direction of the target and not of what remains of it", Check.DUAL_FEASIBILITY) {
        @Override
        public Answer solve(PolynomialGeneratorFit problem) {
            Answer right = right(problem);
            Matrix target = problem.target();
            return Answer.optimal(
                    right.primal(),
                    Point.of("R", target.times(1 / Math.max(1, target.frobeniusNorm()))),
                    right.claimedValue().orElseThrow());
        }
    },
    DUAL_NOT_SCALED("R is what remains of the target, of any length", Check.DUAL_FEASIBILITY) {
        @Override
        public Answer solve(PolynomialGeneratorFit problem) {
            Answer right = right(problem);
            double distance = right.claimedValue().orElseThrow();
            return Answer.optimal(
                    right.primal(), Point.of("R", right.dual().matrix("R").times(distance)), distance);
        }
    },
    DUAL_HALVED("R with the factor 1/2 of a gradient", Check.GAP) {
        @Override
        public Answer solve(PolynomialGeneratorFit problem) {
            Answer right = right(problem);
            return Answer.optimal(
                    right.primal(),
                    Point.of("R", right.dual().matrix("R").times(0.5)),
                    right.claimedValue().orElseThrow());
        }
    },
    CLAIMS_IDENTITY("reports value 0 because the identity holds", Check.VALUE) {
        @Override
        public Answer solve(PolynomialGeneratorFit problem) {
            Answer right = right(problem);
            return Answer.optimal(right.primal(), right.dual(), 0);
        }
    },
    CLAIMS_INFEASIBLE("says infeasible for fewer than D neurons", Check.STATUS) {
        @Override
        public Answer solve(PolynomialGeneratorFit problem) {
            int d = problem.noise().columns();
            return problem.firstLayer().columns() < problem.activation().dimension(d)
                    ? Answer.infeasible(new Feasibility("m ≥ D", -1, Feasibility.Decision.INFEASIBLE))
                    : right(problem);
        }
    };

    private final String fault;
    private final Check intended;

    BrokenPolynomialGeneratorFit(String fault, Check intended) {
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

    private static Answer right(PolynomialGeneratorFit problem) {
        return new PolynomialLeastSquares().solve(problem);
    }

    private static Answer fitOf(PolynomialGeneratorFit problem, Matrix weight, PolynomialActivation sigma) {
        return Answer.optimal(right(new PolynomialGeneratorFit(
                        problem.noise(), problem.firstLayer(), weight, sigma.a(), sigma.b(), sigma.c()))
                .primal());
    }
}
