package org.convexgan.training;

/**
 * The parts of the discriminator's loss (HC, Figure 6).
 *
 * @param fake mean output for generated samples; its negative is the generator's loss but for the output penalty
 * @param real mean output for real samples, negated
 * @param gradientPenalty {@code λ·mean (‖∇D‖₂ − 1)²}
 * @param drift {@code ε·mean D(x)²}
 */
public record CriticLoss(double fake, double real, double gradientPenalty, double drift) {
    /** Returns the sum of the parts. */
    public double total() {
        return fake + real + gradientPenalty + drift;
    }
}
