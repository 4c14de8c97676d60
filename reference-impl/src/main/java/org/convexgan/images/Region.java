package org.convexgan.images;

/**
 * A soft-edged part of the frame.
 *
 * @param left abscissa before which the coverage is 0; likewise the others
 * @param coverage how much of a point is covered, in [0, 1]
 */
record Region(double left, double top, double right, double bottom, Coverage coverage) {
    /** How much of a point is covered. */
    interface Coverage {
        double at(double x, double y);
    }

    /** Returns the part of this region that another coverage leaves. */
    Region times(Coverage other) {
        return new Region(left, top, right, bottom, (x, y) -> {
            double own = coverage.at(x, y);
            return own == 0 ? 0 : own * other.at(x, y);
        });
    }

    /** Returns what lies outside of a region. */
    static Coverage outside(Region region) {
        return (x, y) -> 1 - region.coverage.at(x, y);
    }
}
