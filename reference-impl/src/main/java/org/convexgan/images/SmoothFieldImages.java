package org.convexgan.images;

import java.util.Objects;

/** Contrasted {@link SmoothFields}, one image at a time: any number of coloured images, much faster than faces are drawn. */
public final class SmoothFieldImages implements ImageSource {
    private static final int CHANNELS = 3;

    private final SmoothFields fields;
    private final long seed;

    /**
     * Describes images.
     *
     * @param seed of the set
     * @param side {@code ≥ 1}
     * @param count how many, {@code ≥ 1}
     */
    public SmoothFieldImages(long seed, int side, int count) {
        this.seed = seed;
        fields = SmoothFields.contrasted(count, side, CHANNELS, seed);
    }

    @Override
    public String name() {
        return "smooth fields of seed " + seed;
    }

    @Override
    public int size() {
        return (int) fields.rows();
    }

    @Override
    public String nameOf(int index) {
        Objects.checkIndex(index, size());
        return String.format("%06d", index + 1);
    }

    @Override
    public Raster read(int index) {
        byte[] values = new byte[fields.columns()];
        fields.readLevels(index, 1, values);
        return Raster.of(fields.side(), fields.side(), CHANNELS, values);
    }

    /** Returns kind, version, side and seed; a longer set begins with the shorter one, but counts as another source. */
    @Override
    public String fingerprint() {
        return "smooth-fields 1 %d %d %d".formatted(fields.side(), seed, size());
    }
}
