package org.convexgan.images;

/**
 * Pose, proportions and colours of a face, in pixels of the frame.
 *
 * @param yaw turn of the head: features move by 3.2 pixels a unit
 * @param tilt angle of the face's oval
 * @param x abscissa of the oval's centre; {@code y} its ordinate, {@code rx} and {@code ry} its half axes
 * @param exponent of the oval
 * @param skin colour
 * @param hair colour
 * @param longHair whether hair falls beside the face
 * @param hairVolume how far the hair stands off
 * @param hairTop ordinate of the hair's centre
 * @param lightX how much brighter the right is; {@code lightY} likewise the bottom
 */
record Head(
        double yaw,
        double tilt,
        double x,
        double y,
        double rx,
        double ry,
        double exponent,
        Palette.Colour skin,
        Palette.Colour hair,
        boolean longHair,
        double hairVolume,
        double hairTop,
        double lightX,
        double lightY) {
    /** Where the eyes of aligned faces are. */
    static final double LEFT_EYE = 69.35;

    static final double RIGHT_EYE = 107.6;
    static final double EYE_HEIGHT = 111.3;

    static Head drawn(FaceRandom random) {
        double yaw = random.normal(0, 1.5);
        double tilt = random.normal(0, 0.05);
        double x = random.normal(89, 2) + 2.5 * yaw;
        double y = random.normal(119, 3);
        double rx = random.normal(45, 4);
        double ry = random.normal(62, 5);
        double exponent = random.uniform(1.95, 2.5);
        return new Head(
                yaw,
                tilt,
                x,
                y,
                rx,
                ry,
                exponent,
                Palette.skin(random),
                Palette.hair(random),
                random.chance(0.5),
                Math.abs(random.normal(8, 4)) + 3,
                y - random.normal(14, 5),
                random.normal(0, 0.30),
                random.normal(-0.03, 0.14));
    }

    /** Returns how far the features move to the right. */
    double shift() {
        return 3.2 * yaw;
    }

    /** Returns the abscissa as a fraction of the oval's half width from its centre. */
    double u(double abscissa) {
        return (abscissa - x) / rx;
    }

    /** Returns the ordinate as a fraction of the oval's half height from its centre. */
    double v(double ordinate) {
        return (ordinate - y) / ry;
    }
}
