package org.convexgan.features;

import org.convexgan.certificate.Require;

/**
 * The values that a network expects for black and white.
 *
 * @param black finite
 * @param white finite, {@code > black}
 */
public record PixelRange(float black, float white) {
    /** Black is 0, white is 1. */
    public static final PixelRange UNIT = new PixelRange(0, 1);

    public PixelRange {
        Require.finite("black", black);
        Require.finite("white", white);
        Require.that(white > black, "white", "be > black = " + black, white);
    }

    float of(float pixel) {
        return black + pixel * (white - black);
    }
}
