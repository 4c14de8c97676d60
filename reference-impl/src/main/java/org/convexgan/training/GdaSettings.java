package org.convexgan.training;

import java.util.List;
import org.convexgan.certificate.Require;

/**
 * How Progressive GDA trains.
 *
 * @param latent entries of the noise of the first stage, {@code ≥ 1}
 * @param widths neurons {@code m} of the discriminator of each stage, each {@code ≥ 1}
 * @param batch samples of a minibatch, {@code ≥ 1}
 * @param steps turns of each stage, {@code ≥ 1}: one step of the discriminator, then one of the generator
 * @param stepSize {@code μ} of Adam, finite and {@code > 0}
 * @param decay {@code β₂} of Adam, in {@code [0, 1)}; {@code β₁ = 0}
 * @param gradientPenalty {@code λ}, finite and {@code ≥ 0}
 * @param drift {@code ε} of {@code ε·mean D(x)²}, finite and {@code ≥ 0}
 * @param averaging decay of the running average of the generator's weights, in {@code [0, 1)}
 * @param outputPenalty {@code β_g·d}: the generator pays {@code β_g·|G|²} for a sample of {@code d} entries; finite and {@code ≥ 0}
 */
public record GdaSettings(
        int latent,
        List<Integer> widths,
        int batch,
        int steps,
        double stepSize,
        double decay,
        double gradientPenalty,
        double drift,
        double averaging,
        double outputPenalty) {
    /** What HC, section 5.2 and Appendix B.2, prints. */
    public static final GdaSettings PUBLISHED =
            new GdaSettings(48, List.of(192, 192, 768, 3092, 3092), 16, 15_000, 1e-3, 0.99, 10, 1e-3, 0.999, 100);

    public GdaSettings {
        Require.atLeast("latent", latent, 1);
        Require.atLeast("batch", batch, 1);
        Require.atLeast("steps", steps, 1);
        Require.positive("stepSize", stepSize);
        Require.that(decay >= 0 && decay < 1, "decay", "be in [0, 1)", decay);
        Require.nonNegative("gradientPenalty", gradientPenalty);
        Require.nonNegative("drift", drift);
        Require.that(averaging >= 0 && averaging < 1, "averaging", "be in [0, 1)", averaging);
        Require.nonNegative("outputPenalty", outputPenalty);
        Require.that(!widths.isEmpty(), "widths", "be at least one", widths);
        widths.forEach(width -> Require.atLeast("width", width, 1));
        widths = List.copyOf(widths);
    }

    /** Returns these settings with another number of steps. */
    public GdaSettings withSteps(int other) {
        return new GdaSettings(
                latent, widths, batch, other, stepSize, decay, gradientPenalty, drift, averaging, outputPenalty);
    }

    /** Returns these settings with other penalties of the discriminator's slope and of the generator's outputs. */
    public GdaSettings withPenalties(double ofGradient, double ofOutput) {
        return new GdaSettings(latent, widths, batch, steps, stepSize, decay, ofGradient, drift, averaging, ofOutput);
    }

    /**
     * Returns the multiplications and additions of one step but for those of lower order: eleven products of the minibatch with {@code U} and two with
     * the generator's weights.
     *
     * @param stage counted from 0
     * @param inputs entries of a latent sample
     * @param outputs entries of an image
     */
    public double operations(int stage, int inputs, int outputs) {
        return 2.0 * batch * outputs * (11.0 * widths.get(stage) + 2.0 * inputs);
    }
}
