package org.convexgan.images;

/** Lips that a smile bends and widens, with teeth where it is broad. */
final class Mouth {
    private static final double MIDDLE = 88.5;
    private static final double FLATTEST_LIP = 1.5;

    private final SamplingGrid grid;
    private final Palette.Colour skin;
    private final double smile;
    private final double halfWidth;
    private final double x;
    private final double y;
    private final Palette.Colour lip;
    private final double lipHeight;

    Mouth(SamplingGrid grid, FaceRandom random, Head head) {
        this.grid = grid;
        this.skin = head.skin();
        smile = Math.max(-0.3, Math.min(1.6, random.normal(0.5, 0.5)));
        halfWidth = 17.3 + 2.2 * (smile - 0.5);
        x = MIDDLE + 0.8 * head.shift();
        y = random.normal(153.5, 1);
        double tone = StrictMath.exp(random.normal(0, 0.10));
        lip = skin.times(Math.min(0.86 * tone, 1 / skin.red()), 0.50 * tone, 0.50 * tone);
        lipHeight = Math.max(FLATTEST_LIP, random.normal(4.8, 0.9));
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    void paint(Canvas canvas) {
        canvas.paint(band(halfWidth, lipHeight, 2.2, 0.6 * lipHeight, 2), 1, lip.everywhere());
        if (smile > 0.6) {
            double opening = Math.max(0.6, 3.6 * (smile - 0.6));
            Palette.Colour teeth = new Palette.Colour(0.9, 0.88, 0.84).times(0.95);
            canvas.paint(band(0.85 * halfWidth, opening, 2.2, 0.6 * opening, 1.4), 1, teeth.everywhere());
        } else {
            canvas.paint(band(halfWidth, 1, 2, 1, 1.6), 0.8, lip.times(0.4).everywhere());
        }
    }

    /** {@code |u|^p + |v|² <= 1} along the curve of the smile; slope is the signed distance that a unit stands for. */
    private Region band(double width, double height, double exponent, double slope, double edge) {
        double reach = 1 + 0.5 * grid.feather(edge) / slope;
        double wide = halfWidth * Math.sqrt(reach);
        double tall = height * Math.sqrt(reach) + 4.5 * Math.abs(smile) * (1 + reach);
        return new Region(x - wide, y - tall, x + wide, y + tall, (px, py) -> {
            double across = (px - x) / halfWidth;
            double middle = y - 4.5 * smile * across * across + 1.5 * smile;
            double up = (py - middle) / height;
            double along = Math.abs(px - x) / width;
            double power = exponent == 2 ? along * along : StrictMath.pow(along, exponent);
            return grid.step((power + up * up - 1) * slope, edge);
        });
    }
}
