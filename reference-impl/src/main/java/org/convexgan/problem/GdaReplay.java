package org.convexgan.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convexgan.certificate.exact.DoubleDouble;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Tensor;
import org.convexgan.linalg.Vector;

/**
 * A {@link GdaTrajectory} with 31 digits, together with two shadows that tell what rounding in double precision may do to it.
 *
 * <p>In a shadow every product and every new state is off by {@code ±2^-44} of itself, 512 times the rounding of a double; and a preactivation that
 * is below {@code 2^-38} of the terms from which the neuron's weights and it were added counts as active in one shadow and as inactive in the other.
 * The distance of the shadows therefore exceeds what any order of evaluation does to a computation in double precision. A preactivation of a neuron
 * that never moved, all of whose terms are 0, is 0 in every arithmetic, hence active.
 */
final class GdaReplay {
    private static final double MAGNIFIED = 0x1p-44;
    private static final double UNDECIDED = 0x1p-38;
    private static final DoubleDouble ZERO = DoubleDouble.of(0);

    private final GdaTrajectory problem;
    private final Arithmetic arithmetic;
    private final DoubleDouble[] w;
    private final DoubleDouble[] u;
    private final DoubleDouble[] d;
    private final DoubleDouble[] r;
    private final double[] span; // largest term of the weights of each neuron so far
    private final boolean[] moved;

    private GdaReplay(GdaTrajectory problem, Arithmetic arithmetic) {
        this.problem = problem;
        this.arithmetic = arithmetic;
        w = exactly(problem.w0());
        u = new DoubleDouble[w.length];
        d = exactly(problem.d0());
        r = new DoubleDouble[d.length];
        span = new double[problem.w0().rows()];
        Arrays.setAll(span, l -> problem.w0().row(l).maxAbs());
        moved = new boolean[span.length];
    }

    private static DoubleDouble[] exactly(Tensor tensor) {
        return Arrays.stream(tensor.toArray()).mapToObj(DoubleDouble::of).toArray(DoubleDouble[]::new);
    }

    /** How a number is rounded, and which side of a kink it is on. */
    private interface Arithmetic {
        DoubleDouble round(DoubleDouble number);

        boolean active(DoubleDouble preactivation, double size);
    }

    private record Precise() implements Arithmetic {
        @Override
        public DoubleDouble round(DoubleDouble number) {
            return number;
        }

        @Override
        public boolean active(DoubleDouble preactivation, double size) {
            return preactivation.high() >= 0;
        }
    }

    private record Shadow(Random random, boolean undecided) implements Arithmetic {
        Shadow(boolean undecided) {
            this(new Random(undecided ? 1 : 2), undecided);
        }

        @Override
        public DoubleDouble round(DoubleDouble number) {
            return number.times(random.nextBoolean() ? 1 + MAGNIFIED : 1 - MAGNIFIED);
        }

        @Override
        public boolean active(DoubleDouble preactivation, double size) {
            return size > 0 && Math.abs(preactivation.high()) <= UNDECIDED * size
                    ? undecided
                    : preactivation.high() >= 0;
        }
    }

    private record States(Matrix w, Vector d, Matrix residuals) {}

    /** Returns the end with the largest distance of a shadow from it as the error. */
    static Recurrence.End end(GdaTrajectory problem) {
        States precise = new GdaReplay(problem, new Precise()).run();
        List<States> shadows = Stream.of(true, false)
                .map(undecided -> new GdaReplay(problem, new Shadow(undecided)).run())
                .toList();
        return new Recurrence.End(List.of(
                part("W", precise.w, shadows.stream().map(States::w)),
                part("d", precise.d, shadows.stream().map(States::d)),
                part("residuals", precise.residuals, shadows.stream().map(States::residuals))));
    }

    private static Recurrence.Part part(String field, Tensor precise, Stream<? extends Tensor> shadows) {
        double[] expected = precise.toArray();
        double error = shadows.map(Tensor::toArray)
                .flatMapToDouble(
                        shadow -> IntStream.range(0, shadow.length).mapToDouble(i -> Math.abs(shadow[i] - expected[i])))
                .max()
                .orElse(0);
        return new Recurrence.Part(field, precise, error);
    }

    private States run() {
        double[] residuals = new double[(problem.steps() + 1) * r.length];
        for (int t = 0; t <= problem.steps(); t++) {
            evaluate();
            for (int j = 0; j < r.length; j++) {
                residuals[t * r.length + j] = finite(r[j]);
            }
            if (t < problem.steps()) {
                step();
            }
        }
        double[] weights = Arrays.stream(w).mapToDouble(GdaReplay::finite).toArray();
        return new States(
                Matrix.of(problem.w0().rows(), problem.w0().columns(), weights),
                Vector.of(Arrays.stream(d).mapToDouble(GdaReplay::finite).toArray()),
                Matrix.of(problem.steps() + 1, r.length, residuals));
    }

    private static double finite(DoubleDouble value) {
        if (!Double.isFinite(value.high())) {
            throw new ArithmeticException("trajectory overflowed");
        }
        return value.high();
    }

    private void step() {
        DoubleDouble[] seen = d.clone();
        boolean descending = problem.order() == UpdateOrder.GD;
        DoubleDouble mu = DoubleDouble.of(problem.mu());
        DoubleDouble rest = DoubleDouble.of(1).minus(mu);
        for (int j = 0; j < d.length; j++) {
            d[j] = descending ? r[j] : arithmetic.round(rest.times(d[j])).plus(arithmetic.round(mu.times(r[j])));
        }
        if (problem.order() != UpdateOrder.SIMULTANEOUS) {
            seen = d;
        }
        for (int l = 0; l < span.length; l++) {
            DoubleDouble weight = ZERO;
            double size = 0;
            for (int j = 0; j < d.length; j++) {
                DoubleDouble term = seen[j].times(problem.v().get(j, l));
                weight = weight.plus(arithmetic.round(term));
                size += Math.abs(term.high());
            }
            move(l, weight.times(problem.eta()), size * problem.eta());
        }
    }

    /** Moves the weights of a neuron by {@code −factor·u_l}; the terms of the factor have a given size. */
    private void move(int l, DoubleDouble factor, double size) {
        int inputs = problem.z().columns();
        for (int i = l * inputs; i < (l + 1) * inputs; i++) {
            w[i] = arithmetic.round(w[i].minus(arithmetic.round(factor.times(u[i]))));
            span[l] = Math.max(span[l], Math.abs(w[i].high()));
        }
        span[l] = Math.max(span[l], size * problem.z().maxAbs());
        moved[l] |= size > 0;
    }

    private void evaluate() {
        for (int j = 0; j < r.length; j++) {
            r[j] = DoubleDouble.of(-problem.xbar().get(j));
        }
        for (int l = 0; l < problem.v().columns(); l++) {
            DoubleDouble response = respond(l);
            for (int j = 0; j < r.length; j++) {
                r[j] = r[j].plus(arithmetic.round(response.times(problem.v().get(j, l))));
            }
        }
    }

    /** Computes {@code u_l} and returns {@code a_l}. */
    private DoubleDouble respond(int l) {
        int inputs = problem.z().columns();
        DoubleDouble samples = DoubleDouble.of(problem.z().rows());
        Arrays.fill(u, l * inputs, (l + 1) * inputs, ZERO);
        DoubleDouble sum = ZERO;
        for (int i = 0; i < problem.z().rows(); i++) {
            DoubleDouble p = ZERO;
            double terms = 0;
            double size = 0;
            for (int j = 0; j < inputs; j++) {
                DoubleDouble term = w[l * inputs + j].times(problem.z().get(i, j));
                p = p.plus(arithmetic.round(term));
                terms += Math.abs(term.high());
                size += span[l] * Math.abs(problem.z().get(i, j));
            }
            if (arithmetic.active(p, terms > 0 || moved[l] ? size : 0)) {
                sum = sum.plus(p);
                activate(l, i);
            }
        }
        for (int j = l * inputs; j < (l + 1) * inputs; j++) {
            u[j] = u[j].dividedBy(samples);
        }
        return sum.dividedBy(samples);
    }

    private void activate(int l, int i) {
        int inputs = problem.z().columns();
        for (int j = 0; j < inputs; j++) {
            DoubleDouble noise = DoubleDouble.of(problem.z().get(i, j));
            u[l * inputs + j] = u[l * inputs + j].plus(arithmetic.round(noise));
        }
    }
}
