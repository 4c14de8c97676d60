package org.convexgan.training;

import org.convexgan.certificate.Require;

/**
 * The Adam rule (Kingma and Ba, 2015, Algorithm 1) for one vector of parameters that is to be minimized.
 *
 * <pre>{@code
 * m ← β₁·m + (1−β₁)·g,   v ← β₂·v + (1−β₂)·g²
 * θ ← θ − μ·(m/(1−β₁ᵗ)) / (√(v/(1−β₂ᵗ)) + ε)
 * }</pre>
 *
 * <p>Its arithmetic is addition, multiplication, division and square root only, each in a fixed order: equal gradients give equal bits on every
 * machine.
 */
public final class Adam {
    private static final double USUAL_FIRST_DECAY = 0.9;
    private static final double USUAL_SECOND_DECAY = 0.999;
    private static final double EPSILON = 1e-8;

    private final double stepSize;
    private final double firstDecay;
    private final double secondDecay;
    private final double[] first;
    private final double[] second;
    private double firstPower = 1;
    private double secondPower = 1;

    /**
     * Prepares the first step, with the decays 0.9 and 0.999 and {@code ε = 1e-8} of the paper.
     *
     * @param size number of parameters, {@code ≥ 1}
     * @param stepSize {@code μ}, finite and {@code > 0}
     * @throws IllegalArgumentException if an argument breaks its condition above
     */
    public Adam(int size, double stepSize) {
        this(size, stepSize, USUAL_FIRST_DECAY, USUAL_SECOND_DECAY);
    }

    /**
     * Prepares the first step, with {@code ε = 1e-8}.
     *
     * @param size number of parameters, {@code ≥ 1}
     * @param stepSize {@code μ}, finite and {@code > 0}
     * @param firstDecay {@code β₁}, in {@code [0, 1)}
     * @param secondDecay {@code β₂}, in {@code [0, 1)}
     * @throws IllegalArgumentException if an argument breaks its condition above
     */
    public Adam(int size, double stepSize, double firstDecay, double secondDecay) {
        Require.that(firstDecay >= 0 && firstDecay < 1, "firstDecay", "be in [0, 1)", firstDecay);
        Require.that(secondDecay >= 0 && secondDecay < 1, "secondDecay", "be in [0, 1)", secondDecay);
        this.firstDecay = firstDecay;
        this.secondDecay = secondDecay;
        this.stepSize = Require.positive("stepSize", stepSize);
        Require.atLeast("size", size, 1);
        first = new double[size];
        second = new double[size];
    }

    /**
     * Takes one step.
     *
     * @param parameters {@code θ}, changed in place
     * @param gradient {@code g}, of the same size
     * @throws IllegalArgumentException if a size is wrong
     */
    public void step(double[] parameters, double[] gradient) {
        requireSize("parameters", parameters);
        requireSize("gradient", gradient);
        firstPower *= firstDecay;
        secondPower *= secondDecay;
        double correction = Math.sqrt(1 - secondPower);
        double rate = stepSize * correction / (1 - firstPower);
        double epsilon = EPSILON * correction;
        for (int i = 0; i < first.length; i++) {
            double g = gradient[i];
            first[i] = firstDecay * first[i] + (1 - firstDecay) * g;
            second[i] = secondDecay * second[i] + (1 - secondDecay) * (g * g);
            parameters[i] -= rate * first[i] / (Math.sqrt(second[i]) + epsilon);
        }
    }

    private void requireSize(String name, double[] array) {
        Require.size(name, array.length, first.length);
    }
}
