package org.convexgan.arbitraries;

import org.convexgan.images.PixelRows;
import org.convexgan.images.SmoothFields;
import org.convexgan.progressive.Directions;
import org.convexgan.progressive.ReferenceEngine;

/**
 * What a truncated spectrum starts from: smooth random images, and the leading directions at half their side.
 *
 * @param images the data
 * @param start upsampled directions of the resolution before, exact there
 * @param kept {@code k}
 * @param seed of the data and of the random starts
 */
public record WarmStart(PixelRows images, Directions start, int kept, long seed) {

    /** Returns 150 grey images of 16 pixel rows and the 12 leading directions. */
    public static WarmStart of(long seed) {
        PixelRows half = new SmoothFields(150, 8, 1, seed);
        Directions start =
                new ReferenceEngine().leading(half, 9, null, 1e-9).directions().upsampled();
        return new WarmStart(new SmoothFields(150, 16, 1, seed), start, 12, seed);
    }
}
