package org.convexgan.broken;

import java.util.stream.IntStream;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.primaldual.KernelTarget;
import org.convexgan.problem.Answer;
import org.convexgan.problem.KernelTargetGradient;
import org.convexgan.problem.Point;

/** Wrong targets and gradients of the modified generator loss. */
public enum BrokenKernelTarget implements Mutant<KernelTargetGradient> {
    TWICE_VARIANCE("kernel exp(-|v|^2/(2 s^2))", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(KernelTargetGradient it) {
            return RIGHT.solve(new KernelTargetGradient(
                    it.generated(), it.realData(), it.discriminator(), it.a(), it.s() * Math.sqrt(2)));
        }
    },
    THROUGH_TARGET("differentiates through the target: 0", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(KernelTargetGradient it) {
            return times(it, 0);
        }
    },
    ASCENT("gradient of the other sign", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(KernelTargetGradient it) {
            return times(it, -1);
        }
    },
    HALVED("gradient of half the square", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(KernelTargetGradient it) {
            return times(it, 0.5);
        }
    },
    WITHOUT_MEAN("sums over the samples in place of the mean", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(KernelTargetGradient it) {
            return times(it, it.generated().rows());
        }
    },
    TARGET_PLUS("target p + a f1", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(KernelTargetGradient it) {
            Answer right = RIGHT.solve(it);
            Vector violation = Vector.of(IntStream.range(0, it.realData().rows())
                    .mapToDouble(i -> 2 * it.a() * it.violation(i))
                    .toArray());
            return with(right, right.primal().vector("target").plus(violation), gradient(right));
        }
    },
    UNDERFLOWN("kernels below 1e-20 count as 0", Check.PRIMAL_FEASIBILITY) {
        @Override
        public Answer solve(KernelTargetGradient it) {
            Answer right = RIGHT.solve(it);
            Matrix gradient = gradient(right);
            return gradient.maxAbs() < 1e-20 ? with(right, right.primal().vector("target"), gradient.times(0)) : right;
        }
    },
    MISSING_SQUARE("reports the mean distance, not squared", Check.VALUE) {
        @Override
        public Answer solve(KernelTargetGradient it) {
            Answer right = RIGHT.solve(it);
            return Answer.optimal(
                    right.primal(), Point.EMPTY, Math.sqrt(right.claimedValue().orElseThrow()));
        }
    };

    private static final KernelTarget RIGHT = new KernelTarget();

    private final String fault;
    private final Check intended;

    BrokenKernelTarget(String fault, Check intended) {
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

    private static Matrix gradient(Answer answer) {
        return answer.primal().matrix("gradient");
    }

    private static Answer times(KernelTargetGradient problem, double factor) {
        Answer right = RIGHT.solve(problem);
        return with(right, right.primal().vector("target"), gradient(right).times(factor));
    }

    private static Answer with(Answer right, Vector target, Matrix gradient) {
        return Answer.optimal(
                Point.of("target", target, "gradient", gradient),
                Point.EMPTY,
                right.claimedValue().orElseThrow());
    }
}
