package org.convexgan.images;

/** Paints one face from the back to the front, then takes its photograph. */
final class FacePainter {
    private static final double DARKEST = 1e-4;

    private final Canvas canvas;
    private final FaceRandom random;

    private FacePainter(SamplingGrid grid, FaceRandom random) {
        this.canvas = new Canvas(grid);
        this.random = random;
    }

    static Raster paint(SamplingGrid grid, FaceRandom random) {
        return new FacePainter(grid, random).paint();
    }

    private Raster paint() {
        Backdrop backdrop = new Backdrop(canvas, random);
        backdrop.paint();
        Head head = Head.drawn(random);
        backdrop.shoulders();
        Hair hair = new Hair(canvas, random, head);
        hair.behind();
        Features features = new Features(canvas, random, head);
        features.neck();
        features.skin();
        features.eyes();
        features.nose();
        Mouth mouth = new Mouth(canvas.grid(), random, head);
        mouth.paint(canvas);
        hair.beard(features.face(), mouth.x(), mouth.y());
        hair.fringe();
        hair.headwear();
        features.glasses();
        expose();
        return canvas.develop();
    }

    /** Exposure that varies over the image, white balance, gamma, fine texture and the noise of a sensor. */
    private void expose() {
        SamplingGrid grid = canvas.grid();
        double[] gain = ValueNoise.on(grid, random, 80, 4, 0.65);
        double exposure = random.normal(-0.02, 0.08);
        for (int i = 0; i < gain.length; i++) {
            gain[i] = StrictMath.exp(exposure + 0.09 * gain[i]);
        }
        double[] balance = random.normals(0.035);
        for (int channel = 0; channel < balance.length; channel++) {
            balance[channel] = StrictMath.exp(balance[channel]);
        }
        double gamma = StrictMath.exp(random.normal(0, 0.07));
        double[] texture = ValueNoise.on(grid, random, 8, 3, 1);
        double[] noise = new double[grid.size()];
        FaceRandom sensor = random.split();
        for (int i = 0; i < noise.length; i++) {
            noise[i] = 0.028 * texture[i] + sensor.normal(0, 0.014 / grid.pitch());
        }
        double colourNoise = 0.006 / grid.pitch();
        canvas.change((sample, channel, before) ->
                StrictMath.pow(Math.max(DARKEST, before), gamma) * gain[sample] * balance[channel]
                        + noise[sample]
                        + sensor.normal(0, colourNoise));
    }
}
