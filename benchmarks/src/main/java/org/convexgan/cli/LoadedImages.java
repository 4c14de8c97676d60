package org.convexgan.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.convexgan.images.Framing;
import org.convexgan.images.HeldImages;
import org.convexgan.images.ImageSource;
import org.convexgan.images.PixelRows;
import org.convexgan.images.Raster;
import org.convexgan.images.SkippedImage;
import org.convexgan.images.Tiles;
import org.convexgan.images.UnusableImageException;

/** Square colour images in memory, for the few thousand that a distance needs. */
final class LoadedImages {
    static final int CHANNELS = 3;

    private final HeldImages squares;
    private final List<SkippedImage> skipped;

    private LoadedImages(List<Raster> squares, List<SkippedImage> skipped) {
        this.squares = HeldImages.of(squares);
        this.skipped = skipped;
    }

    /**
     * Reads images until there are enough.
     *
     * @param most how many are wanted
     * @param side of the squares
     * @throws UnusableImageException if none of the images can be used
     * @throws IOException if the source cannot be read
     */
    static LoadedImages read(ImageSource source, int most, Framing framing, int side) throws IOException {
        List<Raster> squares = new ArrayList<>();
        List<SkippedImage> skipped = new ArrayList<>(source.leftOut());
        for (int i = 0; i < source.size() && squares.size() < most; i++) {
            try {
                squares.add(
                        framing.square(source.nameOf(i), source.read(i), side).inColour());
            } catch (UnusableImageException e) {
                skipped.add(e.image());
            }
        }
        if (squares.isEmpty()) {
            throw new UnusableImageException(
                    source.name(),
                    "must have images, but none of %d can be used%s"
                            .formatted(source.size(), skipped.isEmpty() ? "" : ": " + skipped.get(0)));
        }
        return new LoadedImages(squares, skipped);
    }

    /**
     * Reads the first images of a file of tiles.
     *
     * @param name of the file
     * @param most how many are wanted
     * @param side of the squares
     * @throws UnusableImageException if the images are smaller
     */
    static LoadedImages read(String name, Tiles tiles, int most, int side) throws UnusableImageException {
        PixelRows rows = tiles.at(tiles.sides().get(0));
        if (rows.side() < side) {
            throw new UnusableImageException(
                    name,
                    "must have images of at least %dx%d pixels, but had %dx%d"
                            .formatted(side, side, rows.side(), rows.side()));
        }
        List<Raster> squares = new ArrayList<>();
        byte[] values = new byte[rows.columns()];
        for (int i = 0; i < Math.min(most, rows.rows()); i++) {
            rows.readLevels(i, 1, values);
            Raster image = Raster.of(rows.side(), rows.side(), rows.channels(), values);
            squares.add(Framing.SQUASH.square(image.inColour(), side));
        }
        return new LoadedImages(squares, List.of());
    }

    /** Returns how many there are. */
    long count() {
        return squares.rows();
    }

    /** Returns what was not used, and why. */
    List<SkippedImage> skipped() {
        return List.copyOf(skipped);
    }

    /**
     * Returns the images at a smaller or the same side.
     *
     * @param side at most the one they were read at
     */
    PixelRows at(int side) {
        return squares.at(side);
    }
}
