package org.convexgan.images;

/**
 * What lies behind the head: a gradient with noise, clutter of hard-edged leaves that hide each other, and the
 * shoulders.
 */
final class Backdrop {
    private static final double SMALLEST_LEAF = 7;
    private static final double LARGEST_LEAF = 70;

    private final Canvas canvas;
    private final SamplingGrid grid;
    private final FaceRandom random;

    Backdrop(Canvas canvas, FaceRandom random) {
        this.canvas = canvas;
        this.grid = canvas.grid();
        this.random = random;
    }

    void paint() {
        double[] hue = random.normals(0.07);
        double base = random.uniform(0.25, 0.80);
        gradient(hue, base);
        leaves(hue, base);
    }

    private void gradient(double[] hue, double base) {
        double end = Math.max(0.03, Math.min(1, base + random.normal(0, 0.20)));
        double angle = random.uniform(0, 2 * Math.PI);
        double cos = StrictMath.cos(angle) / 220;
        double sin = StrictMath.sin(angle) / 220;
        double amplitude = 0.55 * StrictMath.exp(random.normal(-2.1, 0.7));
        double[] grey = ValueNoise.on(grid, random, 90, 6, 0.62);
        double[] coloured = ValueNoise.on(grid, random, 60, 4, 0.6);
        double[] direction = random.normals(0.35);
        canvas.change((sample, channel, before) -> {
            double x = grid.x(sample % grid.width());
            double y = grid.y(sample / grid.width());
            double t = 0.5 + (x - 89) * cos + (y - 109) * sin;
            double noise = grey[sample] + coloured[sample] * direction[channel];
            return base * (1 - t) + end * t + hue[channel] + amplitude * noise;
        });
    }

    /** Radii have density proportional to r^-2, as in natural scenes. */
    private void leaves(double[] hue, double base) {
        double deviation = StrictMath.exp(random.normal(-1.65, 0.45));
        int count = (int) random.uniform(6, 34);
        for (int leaf = 0; leaf < count; leaf++) {
            double q = random.uniform(0, 1);
            double radius = 1 / ((1 - q) / SMALLEST_LEAF + q / LARGEST_LEAF);
            double grey = base + random.normal(0, deviation);
            double[] colour = random.normals(0.45 * deviation);
            for (int channel = 0; channel < colour.length; channel++) {
                colour[channel] = Math.max(0.02, Math.min(1, grey + colour[channel] + hue[channel]));
            }
            Region shape = Superellipse.of(
                    grid,
                    random.uniform(0, SamplingGrid.FRAME_WIDTH),
                    random.uniform(0, SamplingGrid.FRAME_HEIGHT),
                    radius * random.uniform(0.5, 1.6),
                    radius * random.uniform(0.5, 1.6),
                    2.5,
                    random.chance(0.5) ? 2 : 6,
                    random.uniform(0, Math.PI));
            canvas.paint(shape, 1, Canvas.Shade.plain(colour));
        }
    }

    void shoulders() {
        Palette.Colour cloth = Palette.around(random, 0.85 * random.uniform(0, 1), 0.13, 0);
        Region shape = Superellipse.of(
                grid,
                random.normal(89, 5),
                random.normal(252, 7),
                random.normal(92, 9),
                random.normal(58, 7),
                3,
                2.6,
                0);
        double contrast = 0.10 * StrictMath.exp(random.normal(0, 0.7));
        double[] folds = ValueNoise.on(grid, random, 30, 5, 0.75);
        double[] pattern = ValueNoise.on(grid, random, 20, 3, 0.7);
        double[] direction = random.normals(0.05);
        canvas.paint(
                shape,
                1,
                (sample, channel) ->
                        cloth.channel(channel) + contrast * folds[sample] + direction[channel] * pattern[sample]);
    }
}
