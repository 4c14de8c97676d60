package org.convexgan.images;

import java.util.Random;

/** Images in memory, for tests. */
public final class HeldRows implements PixelRows {
    private final int side;
    private final int channels;
    private final float[] pixels;

    /** Holds images, one after the other. */
    public HeldRows(int side, int channels, float... pixels) {
        this.side = side;
        this.channels = channels;
        this.pixels = pixels.clone();
    }

    /** Draws pixels that are uniform among the 256 levels. */
    public static HeldRows noise(int count, int side, int channels, long seed) {
        Random random = new Random(seed);
        float[] pixels = new float[count * side * side * channels];
        for (int k = 0; k < pixels.length; k++) {
            pixels[k] = random.nextInt(256) / 255f;
        }
        return new HeldRows(side, channels, pixels);
    }

    @Override
    public long rows() {
        return pixels.length / columns();
    }

    @Override
    public int side() {
        return side;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public void read(long first, int count, float[] target) {
        System.arraycopy(pixels, (int) first * columns(), target, 0, count * columns());
    }
}
