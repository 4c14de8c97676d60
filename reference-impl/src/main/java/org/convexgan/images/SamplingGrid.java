package org.convexgan.images;

/**
 * Where a rendering samples the frame of 178×218 pixels that faces are described in.
 *
 * @param width samples of a row
 * @param height rows
 * @param left first abscissa
 * @param top first ordinate
 * @param pitch distance of neighbouring samples, at least 1, in pixels of the frame
 */
record SamplingGrid(int width, int height, double left, double top, double pitch) {
    static final int FRAME_WIDTH = 178;
    static final int FRAME_HEIGHT = 218;

    /** Returns one sample at each pixel of the frame. */
    static SamplingGrid portrait() {
        return new SamplingGrid(FRAME_WIDTH, FRAME_HEIGHT, 0, 0, 1);
    }

    /** Returns the samples at the centres of the cells into which the centred square of the frame falls. */
    static SamplingGrid square(int side) {
        double pitch = (double) FRAME_WIDTH / side;
        double first = pitch / 2 - 0.5;
        return new SamplingGrid(side, side, first, first + (FRAME_HEIGHT - FRAME_WIDTH) / 2.0, pitch);
    }

    int size() {
        return width * height;
    }

    double x(int column) {
        return left + column * pitch;
    }

    double y(int row) {
        return top + row * pitch;
    }

    /**
     * Returns how wide an edge of the given width looks when a sample stands for its cell: its slope is that of the
     * averaged edge.
     */
    double feather(double edge) {
        return Math.sqrt(edge * edge + 2.25 * (pitch * pitch - 1));
    }

    /** Returns what averaging over a cell leaves of the deviation of a noise with the given grain. */
    double attenuation(double grain) {
        return 1 / Math.sqrt(1 + 0.73 * (pitch * pitch - 1) / (grain * grain));
    }

    /** Returns 1 inside, 0 outside and a smooth step between, from a signed distance that is negative inside. */
    double step(double distance, double edge) {
        double t = Math.max(0, Math.min(1, 0.5 - distance / feather(edge)));
        return t * t * (3 - 2 * t);
    }
}
