package org.convexgan.images;

import org.convexgan.certificate.Require;

/**
 * What tiles to build.
 *
 * @param framing how images become square
 * @param side of the largest images, at least 1
 * @param channels 3, where grey images become coloured, or 1, where coloured images are skipped
 * @param count how many images, the first usable ones; 0 for all
 */
public record TileSettings(Framing framing, int side, int channels, int count) {
    public TileSettings {
        Require.atLeast("side", side, 1);
        Require.that(channels == 1 || channels == 3, "channels", "be 1 or 3", channels);
        Require.atLeast("count", count, 0);
    }

    /** Returns what the image becomes, or says why it cannot be used. */
    Raster prepare(String name, Raster image) throws UnusableImageException {
        if (image.channels() > channels) {
            throw new UnusableImageException(name, "must be grey, but has " + image.channels() + " channels");
        }
        Raster square = framing.square(name, image, side);
        if (square.isConstant()) {
            throw new UnusableImageException(name, "must show something, but all its pixels are equal");
        }
        return channels == 1 ? square : square.inColour();
    }
}
