package org.convexgan.images;

import org.convexgan.certificate.Require;

/**
 * How an image of any shape becomes a square one.
 *
 * <p>Reduction averages exactly over areas: the value of a new pixel is the mean of the old ones that its square
 * covers, weighted by the covered area, in integer arithmetic, rounded once to the nearest integer, halves up. HC,
 * Appendix B.2 says only that the images are rescaled to be square, so that {@link #SQUASH} and {@link #CENTRE_CROP}
 * are both readings of the paper.
 */
public enum Framing {
    /** The whole image, its axes scaled differently: 178×218 becomes square. */
    SQUASH,
    /** The largest centred square; of 178×218 the rows 20 to 197. */
    CENTRE_CROP,
    /**
     * The whole image unscaled, centred on black: 28×28 becomes 32×32. Where the border is odd, its larger part is
     * right or below.
     */
    PAD;

    /**
     * Makes an image square. Images smaller than the square are refused, except by {@link #PAD}, which refuses larger
     * ones.
     *
     * @param image any size
     * @param side of the square, at least 1
     * @throws IllegalArgumentException if the image is refused
     */
    public Raster square(Raster image, int side) {
        Require.atLeast("side", side, 1);
        int width = image.width();
        int height = image.height();
        int shorter = Math.min(width, height);
        Require.that(accepts(image, side), "image", rule(side), image);
        if (this == PAD) {
            return padded(image, side);
        }
        if (width == side && height == side) {
            return image;
        }
        if (this == SQUASH) {
            return AreaAverage.of(image, 0, 0, width, height, side);
        }
        return AreaAverage.of(image, (width - shorter) / 2, (height - shorter) / 2, shorter, shorter, side);
    }

    /**
     * Returns an image of a source as a square.
     *
     * @param name of the image in its source
     * @param side of the square, at least 1
     * @throws UnusableImageException naming the image, if it is refused
     */
    public Raster square(String name, Raster image, int side) throws UnusableImageException {
        if (!accepts(image, side)) {
            throw new UnusableImageException(name, "must " + rule(side) + ", but was " + image);
        }
        return square(image, side);
    }

    private boolean accepts(Raster image, int side) {
        return this == PAD
                ? Math.max(image.width(), image.height()) <= side
                : Math.min(image.width(), image.height()) >= side;
    }

    private String rule(int side) {
        return "have at %s %dx%d pixels".formatted(this == PAD ? "most" : "least", side, side);
    }

    private static Raster padded(Raster image, int side) {
        int channels = image.channels();
        int left = (side - image.width()) / 2;
        int top = (side - image.height()) / 2;
        byte[] from = image.toBytes();
        byte[] to = new byte[side * side * channels];
        int length = image.width() * channels;
        for (int row = 0; row < image.height(); row++) {
            System.arraycopy(from, row * length, to, ((top + row) * side + left) * channels, length);
        }
        return Raster.of(side, side, channels, to);
    }
}
