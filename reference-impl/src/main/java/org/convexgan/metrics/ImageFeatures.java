package org.convexgan.metrics;

import org.convexgan.images.PixelRows;
import org.convexgan.linalg.Matrix;

/** What images are compared by. */
public interface ImageFeatures {
    /** Returns a name that distances carry, e.g. {@code "random-conv-64"}. */
    String name();

    /**
     * Returns the features, one row per image.
     *
     * @param images {@code N} images
     * @return {@code N×d}
     * @throws IllegalArgumentException if the side or the channels of the images do not fit, or {@code N·d} exceeds what a matrix holds
     */
    Matrix of(PixelRows images);
}
