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
        int[] left = new int[grid.width()];
        double[] across = new double[grid.width()];
        for (int column = 0; column < left.length; column++) {
            double x = grid.x(column) / grain + shiftX;
            left[column] = (int) x;
            across[column] = smooth(x - left[column]);
        }
        for (int row = 0; row < grid.height(); row++) {
            double y = grid.y(row) / grain + shiftY;
            int top = (int) y;
            double down = smooth(y - top);
            int first = top * columns;
            for (int column = 0; column < left.length; column++) {
                int node = first + left[column];
                int under = node + columns;
                double above = nodes[node] + across[column] * (nodes[node + 1] - nodes[node]);
                double below = nodes[under] + across[column] * (nodes[under + 1] - nodes[under]);
                field[row * left.length + column] += above + down * (below - above);
            }
        }
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }
}
