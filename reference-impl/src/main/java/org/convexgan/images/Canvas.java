package org.convexgan.images;

/** The samples of an image while it is painted: three channels of light, 0 dark and 1 bright, not yet clipped. */
final class Canvas {
    private static final int CHANNELS = 3;

    private final SamplingGrid grid;
    private final double[] light;

    Canvas(SamplingGrid grid) {
        this.grid = grid;
        light = new double[CHANNELS * grid.size()];
    }

    /** The colour of each sample. */
    interface Shade {
        double at(int sample, int channel);

        /** Returns the same colour everywhere. */
        static Shade plain(double[] colour) {
            return (sample, channel) -> colour[channel];
        }
    }

    /** What a sample becomes. */
    interface Change {
        double at(int sample, int channel, double before);
    }

    SamplingGrid grid() {
        return grid;
    }

    /** Changes every sample. */
    void change(Change change) {
        for (int i = 0; i < light.length; i++) {
            light[i] = change.at(i / CHANNELS, i % CHANNELS, light[i]);
        }
    }

    /** Lays a colour over a region, as opaque as the region covers a sample. */
    void paint(Region region, double opacity, Shade shade) {
        blend(region, (sample, channel, before, cover) -> {
            double m = opacity * cover;
            return before * (1 - m) + m * shade.at(sample, channel);
        });
    }

    /** Adds light to a region. */
    void brighten(Region region, double amount, Shade shade) {
        blend(region, (sample, channel, before, cover) -> before + amount * cover * shade.at(sample, channel));
    }

    private interface Blend {
        double at(int sample, int channel, double before, double cover);
    }

    private void blend(Region region, Blend blend) {
        int firstColumn = first(region.left() - grid.left());
        int lastColumn = last(region.right() - grid.left(), grid.width());
        int firstRow = first(region.top() - grid.top());
        int lastRow = last(region.bottom() - grid.top(), grid.height());
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                double cover = region.coverage().at(grid.x(column), grid.y(row));
                if (cover > 0) {
                    int sample = row * grid.width() + column;
                    for (int channel = 0; channel < CHANNELS; channel++) {
                        int i = CHANNELS * sample + channel;
                        light[i] = blend.at(sample, channel, light[i], cover);
                    }
                }
            }
        }
    }

    private int first(double distance) {
        return Math.max(0, (int) Math.ceil(distance / grid.pitch()));
    }

    private int last(double distance, int size) {
        return Math.min(size - 1, (int) Math.floor(distance / grid.pitch()));
    }

    /** Rounds to 8-bit values, halves up; what is brighter than 1 or darker than 0 is clipped. */
    Raster develop() {
        byte[] values = new byte[light.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (int) (Math.max(0, Math.min(1, light[i])) * 255 + 0.5);
        }
        return Raster.of(grid.width(), grid.height(), CHANNELS, values);
    }
}
