package org.convexgan.broken;

import java.util.stream.IntStream;
import org.convexgan.dualing.StableSoftmax;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.Point;
import org.convexgan.problem.SoftmaxFeatures;

/** Wrong kernels, normalizations and gradients. */
public enum BrokenSoftmaxFeatures implements Mutant<SoftmaxFeatures> {
    QUOTIENT_AS_PRINTED("no exponent taken out; 0/0 replaced by 0") {
        @Override
        public Answer solve(SoftmaxFeatures problem) {
            Vector kernels = kernels(problem, problem.temperature());
            double sum = kernels.sum();
            Vector phi = sum == 0 ? kernels : kernels.times(1 / sum);
            return Answer.optimal(right(problem).with("phi", phi));
        }
    },
    NOT_NORMALIZED("plain Gaussian kernels") {
        @Override
        public Answer solve(SoftmaxFeatures problem) {
            return Answer.optimal(right(problem).with("phi", kernels(problem, problem.temperature())));
        }
    },
    TWICE_THE_TEMPERATURE("|x - a|^2/(2T)") {
        @Override
        public Answer solve(SoftmaxFeatures problem) {
            return Answer.optimal(
                    right(new SoftmaxFeatures(problem.anchors(), problem.x(), problem.w(), 2 * problem.temperature())));
        }
    },
    GRADIENT_WITHOUT_SCORE("(2/T) sum phi_j w_j a_j: the quotient rule forgotten") {
        @Override
        public Answer solve(SoftmaxFeatures problem) {
            Vector phi = right(problem).vector("phi");
            double[] pulls = new double[phi.size()];
            for (int j = 0; j < pulls.length; j++) {
                pulls[j] = 2 * phi.get(j) * problem.w().get(j) / problem.temperature();
            }
            Matrix anchors = problem.anchors();
            return Answer.optimal(
                    right(problem).with("gradient", anchors.transpose().times(Vector.of(pulls))));
        }
    },
    GRADIENT_HALVED("1/T for 2/T") {
        @Override
        public Answer solve(SoftmaxFeatures problem) {
            Point right = right(problem);
            return Answer.optimal(
                    right.with("gradient", right.vector("gradient").times(0.5)));
        }
    },
    GRADIENT_REVERSED("away from the anchors with large weights") {
        @Override
        public Answer solve(SoftmaxFeatures problem) {
            Point right = right(problem);
            return Answer.optimal(
                    right.with("gradient", right.vector("gradient").times(-1)));
        }
    };

    private final String fault;

    BrokenSoftmaxFeatures(String fault) {
        this.fault = fault;
    }

    @Override
    public String fault() {
        return fault;
    }

    @Override
    public Check intended() {
        return Check.PRIMAL_FEASIBILITY;
    }

    private static Point right(SoftmaxFeatures problem) {
        return new StableSoftmax().solve(problem).primal();
    }

    private static Vector kernels(SoftmaxFeatures problem, double temperature) {
        return Vector.of(IntStream.range(0, problem.w().size())
                .mapToDouble(j -> problem.x().minus(problem.anchors().row(j)).norm())
                .map(r -> Math.exp(-r * r / temperature))
                .toArray());
    }
}
