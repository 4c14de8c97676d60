package org.convexgan.overparam;

import java.util.Arrays;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.UpdateOrder;

/**
 * Gradient descent-ascent in progress: generator weights and a linear discriminator that change in place.
 *
 * <pre>{@code
 * r_t = f(W_t) − x̄
 * d_{t+1} = (1 − μ)·d_t + μ·r_t,    W_{t+1} = W_t − η·J(W_t)ᵀ·d                          (OP, (3) with the signs of (12))
 * d = d_t  simultaneous,   d = d_{t+1}  alternating,   d = d_{t+1} = r_t  gradient descent
 * }</pre>
 *
 * <p>A step costs {@code O(k·(m + d) + n·k·d)} operations, allocates nothing, and adds in a fixed order. A neuron's {@code u_l} is summed anew when
 * its pattern changed, never updated.
 */
public final class DescentAscent {
    private final int width;
    private final int outputs;
    private final int inputs;
    private final int samples;
    private final double[] columns; // of V, one after the other
    private final double[] noise; // Zᵀ, d×n
    private final double[] target;
    private final StepRule rule;
    private final double[] w;
    private final double[] d;
    private final double[] r;
    private final double[] u;
    private final boolean[] active; // k×n
    private final double[] p;
    private int steps;

    /**
     * Starts at a state.
     *
     * @param generator the model
     * @param target the mean {@code x̄} of the data, m entries
     * @param w0 weights, k×d
     * @param d0 discriminator, m entries
     * @throws IllegalArgumentException if a shape is wrong
     * @throws ArithmeticException if the first residual overflows
     */
    public DescentAscent(MeanGenerator generator, Vector target, StepRule rule, Matrix w0, Vector d0) {
        generator.requireWeights("W0", w0);
        width = generator.width();
        outputs = generator.outputs();
        inputs = generator.inputs();
        samples = generator.samples();
        Require.that(target.size() == outputs, "xbar", "have " + outputs + " entries", target.size());
        Require.that(d0.size() == outputs, "d0", "have " + outputs + " entries", d0.size());
        columns = generator.v().transpose().toArray();
        noise = generator.z().transpose().toArray();
        this.target = target.toArray();
        this.rule = rule;
        w = w0.toArray();
        d = d0.toArray();
        r = new double[outputs];
        u = new double[width * inputs];
        active = new boolean[width * samples];
        p = new double[samples];
        evaluate();
    }

    /** Runs a number of steps and keeps all residuals. */
    public static GdaPath run(MeanGenerator generator, Vector target, StepRule rule, Matrix w0, Vector d0, int steps) {
        Require.atLeast("steps", steps, 0);
        DescentAscent run = new DescentAscent(generator, target, rule, w0, d0);
        double[] residuals = new double[(steps + 1) * run.outputs];
        System.arraycopy(run.r, 0, residuals, 0, run.outputs);
        for (int t = 1; t <= steps; t++) {
            run.step();
            System.arraycopy(run.r, 0, residuals, t * run.outputs, run.outputs);
        }
        return new GdaPath(run.weights(), run.discriminator(), Matrix.of(steps + 1, run.outputs, residuals));
    }

    /**
     * Makes one step.
     *
     * @throws ArithmeticException if the residual overflows
     */
    public void step() {
        if (rule.order() == UpdateOrder.SIMULTANEOUS) {
            descend();
            ascend();
        } else {
            ascend();
            descend();
        }
        steps++;
        evaluate();
    }

    private void ascend() {
        if (rule.order() == UpdateOrder.GD) {
            System.arraycopy(r, 0, d, 0, outputs);
            return;
        }
        for (int i = 0; i < rule.discriminatorSteps(); i++) {
            for (int j = 0; j < outputs; j++) {
                d[j] = (1 - rule.mu()) * d[j] + rule.mu() * r[j];
            }
        }
    }

    private void descend() {
        for (int l = 0; l < width; l++) {
            double weight = 0;
            for (int j = 0; j < outputs; j++) {
                weight += columns[l * outputs + j] * d[j];
            }
            double factor = rule.eta() * weight;
            for (int j = l * inputs; j < (l + 1) * inputs; j++) {
                w[j] -= factor * u[j];
            }
        }
    }

    private void evaluate() {
        for (int j = 0; j < outputs; j++) {
            r[j] = -target[j];
        }
        for (int l = 0; l < width; l++) {
            double response = response(l);
            for (int j = 0; j < outputs; j++) {
                r[j] += columns[l * outputs + j] * response;
            }
        }
        if (!Double.isFinite(residualNorm())) {
            throw new ArithmeticException("residual overflowed after " + steps + " steps");
        }
    }

    /** Computes {@code a_l}, and {@code u_l} if the pattern of the neuron is new. */
    private double response(int l) {
        Arrays.fill(p, 0);
        for (int j = 0; j < inputs; j++) {
            double weight = w[l * inputs + j];
            for (int i = 0; i < samples; i++) {
                p[i] += weight * noise[j * samples + i];
            }
        }
        double sum = 0;
        boolean changed = false;
        for (int i = 0; i < samples; i++) {
            boolean now = p[i] >= 0;
            changed |= now != active[l * samples + i];
            active[l * samples + i] = now;
            sum += Math.max(0, p[i]);
        }
        if (changed) {
            activeMean(l);
        }
        return sum / samples;
    }

    private void activeMean(int l) {
        for (int j = 0; j < inputs; j++) {
            double sum = 0;
            for (int i = 0; i < samples; i++) {
                sum += active[l * samples + i] ? noise[j * samples + i] : 0;
            }
            u[l * inputs + j] = sum / samples;
        }
    }

    /** Returns the number of steps made. */
    public int steps() {
        return steps;
    }

    /** Returns {@code ‖r_t‖}, without allocation. */
    public double residualNorm() {
        double squares = 0;
        for (double entry : r) {
            squares += entry * entry;
        }
        return Math.sqrt(squares);
    }

    /** Returns {@code r_t}, m entries. */
    public Vector residual() {
        return Vector.of(r);
    }

    /** Returns {@code d_t}, m entries. */
    public Vector discriminator() {
        return Vector.of(d);
    }

    /** Returns {@code W_t}, k×d. */
    public Matrix weights() {
        return Matrix.of(width, inputs, w);
    }
}
