package org.convexgan.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReluNetworkTest {
    private static final double STEP = 1e-6;

    private final ReluNetwork network = new ReluNetwork(3, 2, 4, 5, 2);
    private final Random random = new Random(7);
    private final double[] parameters = network.start(random);
    private final double[] inputs = gaussian(6);
    private final double[] weights = gaussian(6);

    private double[] gaussian(int n) {
        return random.doubles(n, -1, 1).toArray();
    }

    private double value() {
        double[] outputs = network.forward(parameters, inputs);
        double value = 0;
        for (int k = 0; k < outputs.length; k++) {
            value += weights[k] * outputs[k];
        }
        return value;
    }

    private double difference(double[] moved, int k) {
        double kept = moved[k];
        moved[k] = kept + STEP;
        double above = value();
        moved[k] = kept - STEP;
        double below = value();
        moved[k] = kept;
        return (above - below) / (2 * STEP);
    }

    @Test
    void gradients_are_those_of_central_differences() {
        double[] gradient = new double[network.parameters()];
        value();
        double[] ofInputs = network.backward(parameters, weights, gradient).clone();

        for (int k = 0; k < parameters.length; k++) {
            assertThat(Math.abs(gradient[k] - difference(parameters, k)))
                    .as("parameter %d", k)
                    .isLessThanOrEqualTo(1e-8);
        }
        for (int k = 0; k < inputs.length; k++) {
            assertThat(Math.abs(ofInputs[k] - difference(inputs, k)))
                    .as("input %d", k)
                    .isLessThanOrEqualTo(1e-8);
        }
    }

    @Test
    void gradients_are_added_up() {
        double[] once = new double[network.parameters()];
        double[] twice = new double[network.parameters()];
        value();

        network.backward(parameters, weights, once);
        network.backward(parameters, weights, twice);
        network.backward(parameters, weights, twice);

        for (int k = 0; k < once.length; k++) {
            assertThat(twice[k]).isEqualTo(2 * once[k]);
        }
    }

    @Test
    void counts_weights_and_biases() {
        assertThat(network.parameters()).isEqualTo(3 * 4 + 5 * 5 + 6 * 2);
    }
}
