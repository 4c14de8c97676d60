package org.convexgan.broken;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.Mutant;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.Answer;
import org.convexgan.problem.GdaTrajectory;
import org.convexgan.problem.Point;
import org.convexgan.problem.UpdateOrder;

/** Wrong descent-ascents; which check must reject one depends on the claim. */
public enum BrokenGdaTrajectory {
    OTHER_ORDER("exchanges simultaneous and alternating updates"),
    GRADIENT_DESCENT("replaces the discriminator by its best response"),
    WEIGHTS_FIRST("moves the discriminator by the new residual"),
    WRONG_SIGN("lets the discriminator descend"),
    NO_DECAY("omits the penalty of the discriminator"),
    HALF_RESPONSE("does not halve the penalty of the discriminator"),
    SUM_OF_SAMPLES("sums the samples for averaging them"),
    SUM_OF_GRADIENTS("omits 1/n in the Jacobian"),
    NORMALIZED_GRADIENTS("divides each neuron's gradient by its length"),
    GRADIENT_AT_MEAN("uses the derivative at the mean of the noise"),
    LEAKY("uses a slope of 0.1 on the inactive side of the gradient"),
    STRICT("uses the derivative 0 at the kink"),
    FROZEN("never moves the generator"),
    TRAINED_OUTER_WEIGHTS("trains the outer weights as well"),
    FROZEN_JACOBIAN("keeps the Jacobian of the start"),
    ONE_STEP_SHORT("returns weights before the last step"),
    SINGLE_PRECISION("keeps weights in single precision");

    private static final double LEAK = 0.1;

    private final String fault;

    BrokenGdaTrajectory(String fault) {
        this.fault = fault;
    }

    /** Returns mutants that a check must reject. */
    public static List<Mutant<GdaTrajectory>> rejectedBy(Check check, BrokenGdaTrajectory... faults) {
        return Stream.of(faults)
                .<Mutant<GdaTrajectory>>map(fault -> new Rejected(fault, check))
                .toList();
    }

    private record Rejected(BrokenGdaTrajectory broken, Check intended) implements Mutant<GdaTrajectory> {
        @Override
        public String name() {
            return broken.name();
        }

        @Override
        public String fault() {
            return broken.fault;
        }

        @Override
        public Answer solve(GdaTrajectory problem) {
            return broken.solve(problem);
        }
    }

    private Answer solve(GdaTrajectory problem) {
        Matrix v = problem.v();
        Matrix w = problem.w0();
        Matrix old = w;
        Vector d = problem.d0();
        Matrix u0 = activeMeans(problem, w);
        double[][] series = new double[problem.steps() + 1][];
        for (int t = 0; ; t++) {
            Vector r = residual(problem, v, w);
            series[t] = r.toArray();
            if (t == problem.steps()) {
                return Answer.optimal(Point.of("W", this == ONE_STEP_SHORT ? old : w, "d", d)
                        .with("residuals", Matrix.ofRows(series)));
            }
            old = w;
            Vector moved = ascend(problem, d, r);
            Matrix u = this == FROZEN_JACOBIAN ? u0 : activeMeans(problem, w);
            w = descend(problem, v, w, order(problem) == UpdateOrder.SIMULTANEOUS ? d : moved, u);
            if (this == WEIGHTS_FIRST) {
                moved = ascend(problem, d, residual(problem, v, w));
            }
            if (this == TRAINED_OUTER_WEIGHTS) {
                v = v.minus(d.outer(responses(problem, old)).times(problem.eta()));
            }
            d = moved;
        }
    }

    private UpdateOrder order(GdaTrajectory problem) {
        return switch (this) {
            case GRADIENT_DESCENT -> UpdateOrder.GD;
            case OTHER_ORDER ->
                switch (problem.order()) {
                    case SIMULTANEOUS -> UpdateOrder.ALTERNATING;
                    case ALTERNATING -> UpdateOrder.SIMULTANEOUS;
                    case GD -> UpdateOrder.GD;
                };
            default -> problem.order();
        };
    }

    private Vector ascend(GdaTrajectory problem, Vector d, Vector r) {
        if (order(problem) == UpdateOrder.GD) {
            return this == WRONG_SIGN ? r.times(-1) : r;
        }
        double kept = this == NO_DECAY ? 1 : 1 - problem.mu();
        double gained = switch (this) {
            case WRONG_SIGN -> -problem.mu();
            case HALF_RESPONSE -> problem.mu() / 2;
            default -> problem.mu();
        };
        return d.times(kept).plus(r.times(gained));
    }

    private Matrix descend(GdaTrajectory problem, Matrix v, Matrix w, Vector d, Matrix u) {
        if (this == FROZEN) {
            return w;
        }
        Vector weights = v.transpose().times(d).times(problem.eta());
        double[] entries = w.toArray();
        int inputs = w.columns();
        Arrays.setAll(entries, i -> {
            double entry = entries[i] - weights.get(i / inputs) * u.get(i / inputs, i % inputs);
            return this == SINGLE_PRECISION ? (float) entry : entry;
        });
        return Matrix.of(w.rows(), inputs, entries);
    }

    private Vector residual(GdaTrajectory problem, Matrix v, Matrix w) {
        int count = this == SUM_OF_SAMPLES ? problem.z().rows() : 1;
        return v.times(responses(problem, w)).times(count).minus(problem.xbar());
    }

    private static Vector responses(GdaTrajectory problem, Matrix w) {
        Matrix p = w.times(problem.z().transpose());
        double[] a = new double[p.rows()];
        for (int l = 0; l < a.length; l++) {
            a[l] = p.row(l).map(entry -> Math.max(0, entry)).sum() / p.columns();
        }
        return Vector.of(a);
    }

    private Matrix activeMeans(GdaTrajectory problem, Matrix w) {
        Matrix z = problem.z();
        Vector mean = z.columnSums().times(1.0 / z.rows());
        double[][] u = new double[w.rows()][];
        for (int l = 0; l < u.length; l++) {
            Vector sum = Vector.zeros(z.columns());
            for (int i = 0; i < z.rows(); i++) {
                sum = sum.plus(z.row(i).times(slope(w.row(l).dot(z.row(i)))));
            }
            Vector average = sum.times(this == SUM_OF_GRADIENTS ? 1 : 1.0 / z.rows());
            Vector gradient = switch (this) {
                case GRADIENT_AT_MEAN -> mean.times(slope(w.row(l).dot(mean)));
                case NORMALIZED_GRADIENTS -> average.maxAbs() == 0 ? average : average.times(1 / average.norm());
                default -> average;
            };
            u[l] = gradient.toArray();
        }
        return Matrix.ofRows(u);
    }

    private double slope(double p) {
        if (p > 0 || p == 0 && this != STRICT) {
            return 1;
        }
        return this == LEAKY ? LEAK : 0;
    }
}
