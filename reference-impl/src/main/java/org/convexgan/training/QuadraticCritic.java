package org.convexgan.training;

import java.util.Arrays;
import java.util.Random;

/**
 * A two-layer discriminator with quadratic activation, in single precision, and the gradients of its loss in closed form.
 *
 * <pre>{@code
 * D(x) = Σ_j v_j·(u_jᵀx)²,   ∇D(x) = 2U(v∘h),   h = Uᵀx                                            (HC, section 3.2)
 * L = mean D(g) − mean D(x) + λ·mean (‖∇D(y)‖₂ − 1)² + ε·mean D(x)²,   y between x and g            (HC, Appendix B.2)
 * ∂D(x)∕∂U = 2·x·(v∘h)ᵀ,   ∂D(x)∕∂v = h∘h
 * ∂(‖∇D(y)‖₂ − 1)²∕∂U = c·(p·(v∘h)ᵀ + y·(v∘q)ᵀ),   ∂∕∂v = c·(q∘h),   p = ∇D(y), q = Uᵀp, c = 4(‖p‖₂ − 1)/‖p‖₂       (ours)
 * }</pre>
 *
 * <p>The last line follows from {@code d‖p‖₂ = pᵀdp/‖p‖₂} and {@code p = 2U·diag(v)·Uᵀy}. Where {@code p = 0} the penalty has no gradient and 0 is taken.
 */
final class QuadraticCritic {
    private final int width;
    private final float[] directions; // U, d×m
    private final float[] weights; // v
    private final float[] one = {1};

    QuadraticCritic(int width, float[] directions, float[] weights) {
        this.width = width;
        this.directions = directions;
        this.weights = weights;
    }

    /** Draws {@code U} and {@code v} with variances {@code 1/d} and {@code 1/m}. */
    static QuadraticCritic start(int inputs, int width, Random random) {
        return new QuadraticCritic(
                width,
                gaussian(Math.multiplyExact(inputs, width), 1 / Math.sqrt(inputs), random),
                gaussian(width, 1 / Math.sqrt(width), random));
    }

    static float[] gaussian(int count, double deviation, Random random) {
        float[] drawn = new float[count];
        for (int k = 0; k < count; k++) {
            drawn[k] = (float) (deviation * random.nextGaussian());
        }
        return drawn;
    }

    float[] directions() {
        return directions;
    }

    float[] weights() {
        return weights;
    }

    int width() {
        return width;
    }

    /** Returns {@code D(x)} of every row. */
    double[] values(float[][] x) {
        return outputs(SkinnyProducts.times(x, directions, width));
    }

    /** Returns {@code ∇D(x)} of every row. */
    float[][] gradients(float[][] x) {
        return slopes(SkinnyProducts.times(x, directions, width));
    }

    /**
     * Returns the loss and its gradients.
     *
     * @param real {@code x}, one row per sample
     * @param generated {@code g}, as many
     * @param between {@code y}, as many
     * @param penalty {@code λ}
     * @param drift {@code ε}
     */
    Step step(float[][] real, float[][] generated, float[][] between, double penalty, double drift) {
        FactoredGradient ofDirections = new FactoredGradient();
        FactoredGradient ofWeights = new FactoredGradient();
        int batch = real.length;
        float[][] hidden = SkinnyProducts.times(generated, directions, width);
        double[] values = outputs(hidden);
        double fake = Arrays.stream(values).sum() / batch;
        for (int b = 0; b < batch; b++) {
            addValue(ofDirections, ofWeights, generated[b], hidden[b], 1.0 / batch);
        }
        hidden = SkinnyProducts.times(real, directions, width);
        values = outputs(hidden);
        double truth = -Arrays.stream(values).sum() / batch;
        double drifting =
                drift * Arrays.stream(values).map(value -> value * value).sum() / batch;
        for (int b = 0; b < batch; b++) {
            addValue(ofDirections, ofWeights, real[b], hidden[b], (2 * drift * values[b] - 1) / batch);
        }
        double steepness = addPenalty(ofDirections, ofWeights, between, penalty);
        return new Step(new CriticLoss(fake, truth, steepness, drifting), ofDirections, ofWeights);
    }

    private void addValue(
            FactoredGradient ofDirections, FactoredGradient ofWeights, float[] x, float[] h, double factor) {
        ofDirections.add(x, scaled(2 * factor, weights, h));
        ofWeights.add(one, scaled(factor, h, h));
    }

    private double addPenalty(
            FactoredGradient ofDirections, FactoredGradient ofWeights, float[][] between, double penalty) {
        float[][] hidden = SkinnyProducts.times(between, directions, width);
        float[][] slopes = slopes(hidden);
        float[][] returned = SkinnyProducts.times(slopes, directions, width);
        double sum = 0;
        for (int b = 0; b < between.length; b++) {
            double length = length(slopes[b]);
            sum += (length - 1) * (length - 1);
            double factor = length == 0 ? 0 : penalty * 4 * (length - 1) / (length * between.length);
            ofDirections.add(slopes[b], scaled(factor, weights, hidden[b]));
            ofDirections.add(between[b], scaled(factor, weights, returned[b]));
            ofWeights.add(one, scaled(factor, returned[b], hidden[b]));
        }
        return penalty * sum / between.length;
    }

    private double[] outputs(float[][] hidden) {
        return Arrays.stream(hidden)
                .mapToDouble(h -> {
                    double value = 0;
                    for (int j = 0; j < width; j++) {
                        value += (double) weights[j] * h[j] * h[j];
                    }
                    return value;
                })
                .toArray();
    }

    private float[][] slopes(float[][] hidden) {
        float[][] weighted =
                Arrays.stream(hidden).map(h -> scaled(2, weights, h)).toArray(float[][]::new);
        return SkinnyProducts.timesTransposed(weighted, directions, width);
    }

    private static double length(float[] vector) {
        double sum = 0;
        for (float entry : vector) {
            sum += (double) entry * entry;
        }
        return Math.sqrt(sum);
    }

    private static float[] scaled(double factor, float[] a, float[] b) {
        float[] product = new float[a.length];
        for (int j = 0; j < a.length; j++) {
            product[j] = (float) (factor * a[j] * b[j]);
        }
        return product;
    }

    /** The loss and its gradients with respect to {@code U} and {@code v}, the latter as one row. */
    record Step(CriticLoss loss, FactoredGradient ofDirections, FactoredGradient ofWeights) {}
}
