package org.convexgan.images;

/** Skin, eyes, nose, mouth and glasses. */
final class Features {
    private final Canvas canvas;
    private final SamplingGrid grid;
    private final FaceRandom random;
    private final Head head;
    private final Region face;
    /** How bright a white surface would be. */
    private final double[] light;

    Features(Canvas canvas, FaceRandom random, Head head) {
        this.canvas = canvas;
        this.grid = canvas.grid();
        this.random = random;
        this.head = head;
        face = Superellipse.of(grid, head.x(), head.y(), head.rx(), head.ry(), 2.5, head.exponent(), head.tilt());
        light = sphere();
    }

    private double[] sphere() {
        double[] value = ValueNoise.on(grid, random, 45, 3, 0.7);
        for (int i = 0; i < value.length; i++) {
            double u = head.u(grid.x(i % grid.width()));
            double v = head.v(grid.y(i / grid.width()));
            double normal = Math.sqrt(Math.max(0.02, Math.min(1, 1 - 0.75 * (u * u + v * v))));
            double exposure = 0.6 * head.lightX() * u + head.lightY() * v + 0.07 * value[i];
            value[i] = (0.62 + 0.42 * normal) * StrictMath.exp(exposure);
        }
        return value;
    }

    Region face() {
        return face;
    }

    void neck() {
        double halfWidth = random.normal(27, 3);
        double bottom = random.normal(205, 5);
        Region neck = new Region(
                0,
                0,
                SamplingGrid.FRAME_WIDTH,
                SamplingGrid.FRAME_HEIGHT,
                (x, y) -> grid.step(Math.abs(x - head.x()) - halfWidth, 4)
                        * grid.step(head.y() + 0.55 * head.ry() - y, 6)
                        * grid.step(y - bottom, 6));
        canvas.paint(neck, 1, head.skin().times(0.72).everywhere());
    }

    /** The cheeks and the highlight are painted on the face only. */
    void skin() {
        double[] pores = ValueNoise.on(grid, random, 12, 4, 0.8);
        canvas.paint(
                face,
                1,
                (sample, channel) -> head.skin().channel(channel) * light[sample] * (1 + 0.02 * pores[sample]));
        Palette.Colour red = head.skin().times(1.02, 0.78, 0.75);
        for (int side : new int[] {-1, 1}) {
            Region cheek = Superellipse.ellipse(grid, head.x() + side * 23 + 2 * head.yaw(), head.y() + 18, 14, 12, 14);
            canvas.paint(cheek.times(face.coverage()), 0.30, red.under(light));
        }
        double strength = 0.10 * StrictMath.exp(random.normal(0, 0.5));
        Region forehead =
                Superellipse.ellipse(grid, head.x() + 8 * head.lightX() + 3 * head.yaw(), head.y() - 38, 24, 12, 20);
        canvas.brighten(forehead.times(face.coverage()), strength, (sample, channel) -> 1);
    }

    void eyes() {
        double openness = Math.max(0.45, Math.min(1.5, random.normal(1, 0.18)));
        Palette.Colour iris = Palette.iris(random);
        double browThickness = Math.max(1.2, Math.min(5.5, random.normal(3, 0.8)));
        double browHeight = random.normal(-15, 2);
        double browAngle = random.normal(0.08, 0.06);
        for (int side : new int[] {-1, 1}) {
            double x = (side < 0 ? Head.LEFT_EYE : Head.RIGHT_EYE) + random.normal(0, 0.6) + 0.25 * head.shift();
            eye(x, Head.EYE_HEIGHT + random.normal(0, 0.6), openness, iris);
            Region brow = Superellipse.of(
                    grid, x + side * 1.5, Head.EYE_HEIGHT + browHeight, 12, browThickness, 2, 2, side * browAngle);
            canvas.paint(brow, 0.85, head.hair().times(0.55).everywhere());
        }
    }

    private void eye(double x, double y, double openness, Palette.Colour iris) {
        canvas.paint(
                Superellipse.ellipse(grid, x, y - 3, 14, 10, 9),
                0.45,
                head.skin().times(0.55).under(light));
        Region opening = Superellipse.of(grid, x, y, 8.2, 4.2 * openness, 1.6, 1.8, 0);
        Palette.Colour white = new Palette.Colour(0.84, 0.82, 0.80);
        canvas.paint(
                opening,
                0.9,
                (sample, channel) -> white.channel(channel) * Math.max(0.5, Math.min(1.05, light[sample])));
        double gaze = x + 0.6 * head.yaw();
        canvas.paint(
                opening.times(Superellipse.ellipse(grid, gaze, y, 3.9, 3.9, 1.2).coverage()), 1, iris.everywhere());
        canvas.paint(
                opening.times(Superellipse.ellipse(grid, gaze, y, 1.7, 1.7, 1).coverage()),
                1,
                iris.times(0.15).everywhere());
        Region lid = Superellipse.ellipse(grid, x, y - 4.2 * openness, 8.6, 1.6, 1.6);
        canvas.paint(lid, 0.8, iris.times(0.35).everywhere());
    }

    void nose() {
        double x = 0.25 * head.x() + 0.75 * 88.5 + head.shift();
        double shadow = head.lightX() >= 0 ? -5 : 5;
        canvas.paint(
                Superellipse.ellipse(grid, x + shadow, 132, 4.5, 17, 7),
                0.40,
                head.skin().times(0.58).under(light));
        canvas.paint(
                Superellipse.ellipse(grid, x, 142, 11, 5.5, 5),
                0.5,
                head.skin().times(0.70).under(light));
        for (double side : new double[] {-5.2, 5.2}) {
            Region nostril = Superellipse.ellipse(grid, x + side, 143.5, 2.7, 1.7, 1.6);
            canvas.paint(nostril, 0.75, head.skin().times(0.25).everywhere());
        }
        canvas.brighten(
                Superellipse.ellipse(grid, x, 136, 3.5, 6, 5), 0.10, head.skin().everywhere());
    }

    void glasses() {
        if (!random.chance(0.12)) {
            return;
        }
        Palette.Colour frame = new Palette.Colour(0.08, 0.07, 0.07);
        for (double eye : new double[] {Head.LEFT_EYE, Head.RIGHT_EYE}) {
            double x = eye + 0.25 * head.shift();
            double y = Head.EYE_HEIGHT + 2;
            Region glass = Superellipse.of(grid, x, y, 13.6, 9.7, 1.5, 3, 0);
            Region rim = Superellipse.of(grid, x, y, 15.5, 11.5, 1.5, 3, 0);
            Region.Coverage ring = (px, py) ->
                    Math.max(0, rim.coverage().at(px, py) - glass.coverage().at(px, py));
            canvas.paint(new Region(rim.left(), rim.top(), rim.right(), rim.bottom(), ring), 0.85, frame.everywhere());
        }
    }
}
