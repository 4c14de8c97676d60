package org.convexgan.images;

/** Smooth noise of unit variance: octaves of normal values on lattices, blended between their nodes by smooth steps. */
final class ValueNoise {
    private ValueNoise() {}

    /**
     * Samples a noise.
     *
     * @param grain distance of the nodes of the coarsest lattice, in pixels of the frame; halved from octave to octave
     * @param persistence amplitude of an octave over that of the octave before
     * @return one value for each sample of the grid
     */
    static double[] on(SamplingGrid grid, FaceRandom random, double grain, int octaves, double persistence) {
        double[] field = new double[grid.size()];
        FaceRandom own = random.split();
        double variance = 0;
        double amplitude = 1;
        for (int octave = 0; octave < octaves; octave++) {
            variance += amplitude * amplitude;
            amplitude *= persistence;
        }
        amplitude = 1 / Math.sqrt(variance);
        for (int octave = 0; octave < octaves; octave++) {
            addOctave(field, grid, own, grain, amplitude);
            amplitude *= persistence;
            grain /= 2;
        }
        return field;
    }

    private static void addOctave(
            double[] field, SamplingGrid grid, FaceRandom random, double grain, double amplitude) {
        int columns = (int) Math.ceil(SamplingGrid.FRAME_WIDTH / grain) + 2;
        int rows = (int) Math.ceil(SamplingGrid.FRAME_HEIGHT / grain) + 2;
        double scale = amplitude * grid.attenuation(grain);
        double[] nodes = new double[rows * columns];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = scale * random.normal();
        }
        double shiftX = random.uniform(0, 1);
        double shiftY = random.uniform(0, 1);
        for (int column = 0; column < grid.width(); column++) {
            double x = grid.x(column) / grain + shiftX;
            int left = (int) x;
            double s = smooth(x - left);
            for (int row = 0; row < grid.height(); row++) {
                double y = grid.y(row) / grain + shiftY;
                int top = (int) y;
                int node = top * columns + left;
                double above = nodes[node] + s * (nodes[node + 1] - nodes[node]);
                int under = node + columns;
                double below = nodes[under] + s * (nodes[under + 1] - nodes[under]);
                field[row * grid.width() + column] += above + smooth(y - top) * (below - above);
            }
        }
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }
}
