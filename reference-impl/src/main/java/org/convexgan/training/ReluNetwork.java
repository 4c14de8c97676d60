package org.convexgan.training;

import java.util.Arrays;
import java.util.Random;
import org.convexgan.certificate.Require;

/**
 * A fully connected network, ReLU between the layers and nothing after the last one, for a batch of inputs.
 *
 * <p>Parameters are one array: for each layer the weights, row by row of the outputs, then the biases. At a kink the ReLU has slope 0. Initial weights are Gaussian with
 * variance {@code 2/(in + out)} (Glorot and Bengio, 2010), biases 0.
 */
final class ReluNetwork {
    private final int[] widths;
    private final int batch;
    private final double[][] outputs;
    private final double[][] slopes;

    /**
     * Prepares the memory.
     *
     * @param batch inputs at a time, {@code ≥ 1}
     * @param widths of the input and of each layer, {@code ≥ 1}
     */
    ReluNetwork(int batch, int... widths) {
        this.batch = Require.atLeast("batch", batch, 1);
        this.widths = widths.clone();
        outputs = new double[widths.length][];
        slopes = new double[widths.length][];
        for (int layer = 0; layer < widths.length; layer++) {
            outputs[layer] = new double[batch * Require.atLeast("width", widths[layer], 1)];
            slopes[layer] = new double[batch * widths[layer]];
        }
    }

    int parameters() {
        int count = 0;
        for (int layer = 1; layer < widths.length; layer++) {
            count += (widths[layer - 1] + 1) * widths[layer];
        }
        return count;
    }

    double[] start(Random random) {
        double[] start = new double[parameters()];
        int at = 0;
        for (int layer = 1; layer < widths.length; layer++) {
            double deviation = Math.sqrt(2.0 / (widths[layer - 1] + widths[layer]));
            for (int k = 0; k < widths[layer - 1] * widths[layer]; k++) {
                start[at++] = deviation * random.nextGaussian();
            }
            at += widths[layer];
        }
        return start;
    }

    /** Returns the outputs, sample by sample; valid until the next call. */
    double[] forward(double[] parameters, double[] inputs) {
        System.arraycopy(inputs, 0, outputs[0], 0, batch * widths[0]);
        int at = 0;
        for (int layer = 1; layer < widths.length; layer++) {
            int in = widths[layer - 1];
            int out = widths[layer];
            boolean last = layer == widths.length - 1;
            for (int sample = 0; sample < batch; sample++) {
                for (int unit = 0; unit < out; unit++) {
                    double sum = parameters[at + in * out + unit];
                    int weight = at + unit * in;
                    int input = sample * in;
                    for (int k = 0; k < in; k++) {
                        sum += parameters[weight + k] * outputs[layer - 1][input + k];
                    }
                    outputs[layer][sample * out + unit] = last || sum > 0 ? sum : 0;
                }
            }
            at += (in + 1) * out;
        }
        return outputs[widths.length - 1];
    }

    /**
     * Adds the gradient of the batch of the last {@link #forward}.
     *
     * @param outputSlopes derivative with respect to each output
     * @param gradient what is added to, of the size of the parameters
     * @return the derivative with respect to each input, valid until the next call
     */
    double[] backward(double[] parameters, double[] outputSlopes, double[] gradient) {
        int top = widths.length - 1;
        System.arraycopy(outputSlopes, 0, slopes[top], 0, batch * widths[top]);
        int at = parameters.length;
        for (int layer = top; layer >= 1; layer--) {
            at -= (widths[layer - 1] + 1) * widths[layer];
            backward(parameters, gradient, layer, at);
        }
        return slopes[0];
    }

    private void backward(double[] parameters, double[] gradient, int layer, int at) {
        int in = widths[layer - 1];
        int out = widths[layer];
        double[] below = slopes[layer - 1];
        double[] seen = outputs[layer - 1];
        Arrays.fill(below, 0);
        for (int sample = 0; sample < batch; sample++) {
            for (int unit = 0; unit < out; unit++) {
                double slope = slopes[layer][sample * out + unit];
                boolean active = layer == widths.length - 1 || outputs[layer][sample * out + unit] > 0;
                if (slope == 0 || !active) {
                    continue;
                }
                gradient[at + in * out + unit] += slope;
                int weight = at + unit * in;
                int input = sample * in;
                for (int k = 0; k < in; k++) {
                    gradient[weight + k] += slope * seen[input + k];
                    below[input + k] += slope * parameters[weight + k];
                }
            }
        }
    }
}
