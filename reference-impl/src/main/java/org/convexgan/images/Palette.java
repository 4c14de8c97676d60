package org.convexgan.images;

/** The colours of skin, hair and eyes. */
final class Palette {
    private static final Colour[] SKIN = {
        Colour.of(246, 214, 190),
        Colour.of(232, 186, 150),
        Colour.of(198, 145, 108),
        Colour.of(146, 98, 70),
        Colour.of(84, 55, 42)
    };
    private static final Colour[] HAIR = {
        Colour.of(18, 15, 14),
        Colour.of(45, 30, 22),
        Colour.of(92, 62, 38),
        Colour.of(170, 132, 80),
        Colour.of(120, 52, 28),
        Colour.of(190, 188, 186)
    };
    private static final Colour[] IRIS = {
        Colour.of(50, 32, 22), Colour.of(85, 60, 35), Colour.of(70, 95, 115), Colour.of(75, 95, 70)
    };

    private Palette() {}

    /** Shares of red, green and blue, 1 the brightest. */
    record Colour(double red, double green, double blue) {
        private static Colour of(int red, int green, int blue) {
            return new Colour(red / 255.0, green / 255.0, blue / 255.0);
        }

        double channel(int index) {
            return index == 0 ? red : index == 1 ? green : blue;
        }

        Colour times(double factor) {
            return times(factor, factor, factor);
        }

        Colour times(double redFactor, double greenFactor, double blueFactor) {
            return new Colour(red * redFactor, green * greenFactor, blue * blueFactor);
        }

        Canvas.Shade everywhere() {
            return (sample, channel) -> channel(channel);
        }

        /** Returns this colour in a light that varies. */
        Canvas.Shade under(double[] light) {
            return (sample, channel) -> channel(channel) * light[sample];
        }
    }

    /** Draws a tone between five stops. */
    static Colour skin(FaceRandom random) {
        double tone = Math.min(4 * random.skinTone(), 3.999);
        int stop = (int) tone;
        double share = tone - stop;
        Colour lighter = SKIN[stop];
        Colour darker = SKIN[stop + 1];
        return new Colour(
                lighter.red * (1 - share) + darker.red * share,
                lighter.green * (1 - share) + darker.green * share,
                lighter.blue * (1 - share) + darker.blue * share);
    }

    static Colour hair(FaceRandom random) {
        return HAIR[random.index(0.34, 0.26, 0.16, 0.1, 0.04, 0.1)].times(StrictMath.exp(random.normal(0, 0.12)));
    }

    static Colour iris(FaceRandom random) {
        return IRIS[random.index(0.6, 0.2, 0.12, 0.08)];
    }

    /** Draws a colour around a grey, clipped from below. */
    static Colour around(FaceRandom random, double grey, double deviation, double least) {
        return new Colour(
                clip(grey + random.normal(0, deviation), least),
                clip(grey + random.normal(0, deviation), least),
                clip(grey + random.normal(0, deviation), least));
    }

    private static double clip(double value, double least) {
        return Math.max(least, Math.min(1, value));
    }
}
