package org.convexgan.images;

import java.util.Objects;
import org.convexgan.certificate.Require;

/**
 * Drawn faces with the pose and the spectrum of aligned photographs, any number of them, without any data.
 *
 * <p>Each image is a function of its seed and index alone, evaluated sample by sample from the back of the picture to
 * its front: backdrop with clutter, shoulders, hair, face, eyes, nose, mouth, camera. It uses correctly rounded
 * operations and {@link StrictMath} only, so that its pixels are the same on every machine. All constants are ours,
 * fitted by hand to the leading singular values of 200 aligned portraits.
 *
 * <p>Rendered at 64×64, a sample stands for its cell of the centred square of the portrait: edges are widened and
 * noise is damped as averaging over the cell would, approximately. It shows the same face as the portrait.
 */
public final class ProceduralFaces implements ImageSource {
    private static final int SQUARE_SIDE = 64;

    private final String kind;
    private final SamplingGrid grid;
    private final long seed;
    private final int count;

    private ProceduralFaces(String kind, SamplingGrid grid, long seed, int count) {
        this.kind = kind;
        this.grid = grid;
        this.seed = seed;
        this.count = Require.atLeast("count", count, 1);
    }

    /**
     * Returns portraits of 178×218 pixels.
     *
     * @param seed of the set; each value gives another one
     * @param count number of images, at least 1
     */
    public static ProceduralFaces portraits(long seed, int count) {
        return new ProceduralFaces("procedural-portraits", SamplingGrid.portrait(), seed, count);
    }

    /**
     * Returns the same faces, rendered at 64×64 pixels.
     *
     * @param seed of the set; each value gives another one
     * @param count number of images, at least 1
     */
    public static ProceduralFaces squares(long seed, int count) {
        return new ProceduralFaces("procedural-faces", SamplingGrid.square(SQUARE_SIDE), seed, count);
    }

    @Override
    public String name() {
        return kind + " of seed " + seed;
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public String nameOf(int index) {
        Objects.checkIndex(index, count);
        return String.format("%06d", index + 1);
    }

    @Override
    public Raster read(int index) {
        Objects.checkIndex(index, count);
        return FacePainter.paint(grid, FaceRandom.of(seed, index));
    }

    /**
     * Returns kind, seed and version of the drawing; a longer set begins with the shorter one, but counts as another
     * source.
     */
    @Override
    public String fingerprint() {
        return "%s 1 %d %d".formatted(kind, seed, count);
    }
}
