package org.convexgan.training;

import java.util.List;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Matrix;

/**
 * A fully connected network with the activation {@code tanh} and a linear last layer.
 *
 * <pre>{@code
 * h_0 = z,   h_l = tanh(h_{l−1}·W_l + b_l),   output h_{L−1}·W_L + b_L
 * }</pre>
 *
 * <p>Parameters are one array: {@code W_1} row by row, {@code b_1}, {@code W_2}, and so on. Hyperbolic tangents are those of {@link StrictMath}, so that a
 * seed gives the same bits on every machine.
 */
public final class TanhNetwork {
    private final int[] widths;

    /**
     * Sets up a network.
     *
     * @param widths inputs, hidden units of each layer, outputs; at least two numbers {@code ≥ 1}
     */
    public TanhNetwork(List<Integer> widths) {
        Require.that(widths.size() >= 2, "widths", "be at least two", widths.size());
        widths.forEach(width -> Require.atLeast("width", width, 1));
        this.widths = widths.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns how many parameters there are. */
    public int size() {
        int size = 0;
        for (int layer = 1; layer < widths.length; layer++) {
            size += (widths[layer - 1] + 1) * widths[layer];
        }
        return size;
    }

    /** Draws Gaussian weights of variance {@code 2/(inputs + outputs)} of their layer (Xavier); biases are 0. */
    public double[] start(Random random) {
        double[] start = new double[size()];
        int at = 0;
        for (int layer = 1; layer < widths.length; layer++) {
            int weights = widths[layer - 1] * widths[layer];
            double deviation = Math.sqrt(2.0 / (widths[layer - 1] + widths[layer]));
            for (int k = 0; k < weights; k++) {
                start[at + k] = deviation * random.nextGaussian();
            }
            at += weights + widths[layer];
        }
        return start;
    }

    /**
     * Returns the outputs, one row per input.
     *
     * @param parameters {@link #size()} numbers
     * @param inputs one row per input
     */
    public Matrix outputs(double[] parameters, Matrix inputs) {
        double[][][] states = states(parameters, inputs);
        return Matrix.ofRows(states[widths.length - 1]);
    }

    /**
     * Returns {@code Σ_i (∂output_i∕∂θ)ᵀ·g_i}: the gradient of a function of the outputs, by backpropagation.
     *
     * @param outputGradient {@code g}, one row per input
     */
    public double[] gradient(double[] parameters, Matrix inputs, Matrix outputGradient) {
        double[][][] states = states(parameters, inputs);
        double[] gradient = new double[parameters.length];
        double[][] delta = rows(outputGradient);
        int at = parameters.length;
        for (int layer = widths.length - 1; layer >= 1; layer--) {
            int in = widths[layer - 1];
            int out = widths[layer];
            at -= (in + 1) * out;
            double[][] before = new double[delta.length][in];
            for (int sample = 0; sample < delta.length; sample++) {
                double[] state = states[layer - 1][sample];
                for (int j = 0; j < out; j++) {
                    double d = delta[sample][j];
                    gradient[at + in * out + j] += d;
                    for (int i = 0; i < in; i++) {
                        gradient[at + i * out + j] += state[i] * d;
                        before[sample][i] += parameters[at + i * out + j] * d;
                    }
                }
                for (int i = 0; i < in && layer > 1; i++) {
                    before[sample][i] *= 1 - state[i] * state[i];
                }
            }
            delta = before;
        }
        return gradient;
    }

    private double[][][] states(double[] parameters, Matrix inputs) {
        Require.size("parameters", parameters.length, size());
        Require.that(inputs.columns() == widths[0], "inputs", "have %d columns".formatted(widths[0]), inputs.columns());
        double[][][] states = new double[widths.length][][];
        states[0] = rows(inputs);
        int at = 0;
        for (int layer = 1; layer < widths.length; layer++) {
            states[layer] = forward(parameters, at, layer, states[layer - 1]);
            at += (widths[layer - 1] + 1) * widths[layer];
        }
        return states;
    }

    private double[][] forward(double[] parameters, int at, int layer, double[][] states) {
        int in = widths[layer - 1];
        int out = widths[layer];
        boolean last = layer == widths.length - 1;
        double[][] next = new double[states.length][out];
        for (int sample = 0; sample < states.length; sample++) {
            for (int j = 0; j < out; j++) {
                double sum = parameters[at + in * out + j];
                for (int i = 0; i < in; i++) {
                    sum += states[sample][i] * parameters[at + i * out + j];
                }
                next[sample][j] = last ? sum : StrictMath.tanh(sum);
            }
        }
        return next;
    }

    private static double[][] rows(Matrix a) {
        double[][] rows = new double[a.rows()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = a.row(i).toArray();
        }
        return rows;
    }
}
