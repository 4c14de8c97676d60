package org.convexgan.images;

import java.util.List;
import java.util.Objects;
import org.convexgan.certificate.Require;

/** Square images of one size in memory, a byte a value: for the few thousand of them that fit. */
public final class HeldImages implements PixelRows {
    private final List<Raster> images;

    private HeldImages(List<Raster> images) {
        this.images = images;
    }

    /**
     * Holds images.
     *
     * @param squares at least one; all square, with the same side and channels
     * @throws IllegalArgumentException if they are not
     */
    public static HeldImages of(List<Raster> squares) {
        Require.atLeast("squares", squares.size(), 1);
        Raster first = squares.get(0);
        for (Raster square : squares) {
            Require.that(
                    square.width() == first.width()
                            && square.height() == first.width()
                            && square.channels() == first.channels(),
                    "squares",
                    "be %1$dx%1$d images of %2$d channels like the first".formatted(first.width(), first.channels()),
                    square);
        }
        return new HeldImages(List.copyOf(squares));
    }

    /**
     * Returns the same images at a smaller or the same side, by {@link Framing#SQUASH}.
     *
     * @param side at least 1
     * @throws IllegalArgumentException if the images are smaller
     */
    public HeldImages at(int side) {
        return new HeldImages(
                images.stream().map(image -> Framing.SQUASH.square(image, side)).toList());
    }

    /**
     * Returns the first images.
     *
     * @param count at least 1 and at most {@link #rows()}
     */
    public HeldImages first(int count) {
        Require.that(1 <= count && count <= rows(), "count", "be between 1 and " + rows(), count);
        return new HeldImages(images.subList(0, count));
    }

    @Override
    public long rows() {
        return images.size();
    }

    @Override
    public int side() {
        return images.get(0).width();
    }

    @Override
    public int channels() {
        return images.get(0).channels();
    }

    @Override
    public void read(long first, int count, float[] target) {
        Objects.checkFromIndexSize(first, count, rows());
        Objects.checkFromIndexSize(0L, (long) count * columns(), target.length);
        for (int i = 0; i < count; i++) {
            images.get((int) first + i).intensities(target, i * columns());
        }
    }
}
