package org.convexgan.images;

/** Hair behind and before the face, beard, and what is worn on the head. */
final class Hair {
    private final Canvas canvas;
    private final SamplingGrid grid;
    private final FaceRandom random;
    private final Head head;
    private final double[] texture;

    Hair(Canvas canvas, FaceRandom random, Head head) {
        this.canvas = canvas;
        this.grid = canvas.grid();
        this.random = random;
        this.head = head;
        double[] strands = ValueNoise.on(grid, random, 14, 4, 0.8);
        double[] sheen = ValueNoise.on(grid, random, 70, 2, 0.6);
        texture = new double[grid.size()];
        for (int i = 0; i < texture.length; i++) {
            texture[i] = 1 + 0.13 * strands[i] + 0.20 * sheen[i];
        }
    }

    void behind() {
        double side = random.normal(0, 5);
        double height = random.normal(0, 5);
        if (head.longHair()) {
            lobe(-1);
            lobe(1);
        }
        Region back = Superellipse.of(
                grid,
                head.x() + 0.6 * side,
                head.hairTop(),
                head.rx() + head.hairVolume(),
                58 + 0.8 * head.hairVolume() + height,
                4,
                2.2,
                random.normal(0, 0.06));
        canvas.paint(back, 1, head.hair().under(texture));
    }

    private void lobe(int side) {
        double length = random.uniform(15, 95);
        Region lobe = Superellipse.of(
                grid,
                head.x() + side * (0.45 * head.rx() + random.normal(2, 5)),
                head.hairTop() + 0.55 * length,
                0.55 * head.rx() + Math.abs(random.normal(head.hairVolume(), 7)),
                55 + 0.7 * length,
                4,
                2.6,
                random.normal(0, 0.10));
        canvas.paint(lobe, 1, head.hair().times(0.8).under(texture));
    }

    /** Lays a beard over the lower face of some; none under long hair. */
    void beard(Region face, double mouthX, double mouthY) {
        if (!random.chance(0.28) || head.longHair()) {
            return;
        }
        Region mouth = Superellipse.ellipse(grid, mouthX, mouthY, 15, 5.5, 4);
        Region beard = face.times((x, y) -> {
            double cheek = head.y() + 14 - y + 10 * StrictMath.cos((x - head.x()) / 16);
            return grid.step(cheek, 12) * (1 - 0.8 * mouth.coverage().at(x, y));
        });
        canvas.paint(beard, random.uniform(0.25, 0.9), head.hair().times(0.8).under(texture));
    }

    /** Paints the hair that falls on the forehead, unless the head is bald. */
    void fringe() {
        double line = head.y() + random.normal(-44, 5);
        double parting = random.uniform(-0.35, 0.35);
        double bend = random.normal(16, 7);
        Region fringe = Superellipse.of(
                        grid,
                        head.x(),
                        head.hairTop(),
                        head.rx() + 0.7 * head.hairVolume(),
                        58 + 0.6 * head.hairVolume(),
                        3,
                        2.2,
                        0)
                .times((x, y) -> {
                    double u = head.u(x);
                    return grid.step(y - (line + bend * u * u + parting * (x - head.x())), 5);
                });
        if (random.chance(0.88)) {
            canvas.paint(fringe, 1, (sample, channel) -> {
                double u = head.u(grid.x(sample % grid.width()));
                return head.hair().channel(channel) * texture[sample] * StrictMath.exp(0.25 * head.lightX() * u);
            });
        }
    }

    void headwear() {
        if (!random.chance(0.12)) {
            return;
        }
        Palette.Colour cloth = Palette.around(random, random.uniform(0.1, 0.9), 0.22, 0.03);
        double[] weave = ValueNoise.on(grid, random, 16, 3, 0.7);
        Region opening = Superellipse.ellipse(grid, head.x(), head.y() + 6, 0.93 * head.rx(), 0.95 * head.ry(), 3);
        Region hat = Superellipse.of(
                        grid,
                        head.x(),
                        head.hairTop() - 4,
                        head.rx() + head.hairVolume() + 4,
                        60 + head.hairVolume(),
                        3,
                        2.3,
                        0)
                .times(Region.outside(opening));
        canvas.paint(hat, 1, (sample, channel) -> cloth.channel(channel) * (1 + 0.15 * weave[sample]));
    }
}
