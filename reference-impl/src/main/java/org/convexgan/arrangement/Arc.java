package org.convexgan.arrangement;

import org.convexgan.certificate.Require;
import org.convexgan.linalg.Vector;

/**
 * The open arc of directions {@code (cos θ, sin θ)}, {@code from < θ < to}, that is one region of an arrangement of rank 2.
 *
 * @param from where it begins, in radians
 * @param to where it ends, counterclockwise; at most half a turn later
 */
public record Arc(double from, double to) {
    private static final double LONGEST = Math.PI * (1 + 1e-12); // two opposite boundaries, up to rounding

    public Arc {
        Require.finite("from", from);
        Require.that(to > from && to <= from + LONGEST, "to", "be at most half a turn beyond " + from, to);
    }

    /** Returns the angle in the middle. */
    public double middle() {
        return from + (to - from) / 2;
    }

    /** Tells whether the arc contains an angle, which may be given modulo full turns. */
    public boolean contains(double angle) {
        double turn = 2 * Math.PI;
        double fromStart = (angle - from) - turn * Math.floor((angle - from) / turn);
        return fromStart > 0 && fromStart < to - from;
    }

    /** Returns {@code (cos θ, sin θ)}. */
    public static Vector direction(double angle) {
        return Vector.of(StrictMath.cos(angle), StrictMath.sin(angle));
    }
}
