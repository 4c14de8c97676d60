package org.convexgan.cli;

import org.convexgan.progressive.Trained;
import org.convexgan.progressive.Variant;

/**
 * What one training gave.
 *
 * @param variant how it was trained
 * @param trained generator and certificates
 */
record TrainedVariant(Variant variant, Trained trained) {
    /** Returns the variant as it is written on the command line. */
    String name() {
        return ConvexGan.lowerCase(variant.name());
    }

    /** Returns the variant's idea in a sentence. */
    String idea() {
        return switch (variant) {
            case CERTIFIED -> "As published, but each stage keeps only as many directions as its latents have.";
            case GROWING -> "Fresh noise at each stage, as much as the rank of its latents lacks.";
            case MEAN_MATCHED -> "As growing, and the means match exactly.";
            case PUBLISHED ->
                "The paper's configuration: from the second stage on it divides by singular values of the size of rounding.";
        };
    }
}
