package org.convexgan.arrangement;

import java.util.Arrays;
import org.convexgan.linalg.Vector;

/**
 * A unit normal of a hyperplane with a bound on its rounding error.
 *
 * @param direction unit vector
 * @param error largest Euclidean distance from the exact direction
 */
record UnitNormal(Vector direction, double error) {
    private static final double UNIT = Math.ulp(1.0);

    /** Returns the direction of a nonzero vector, safe from overflow and underflow. */
    static Vector normalized(Vector x) {
        Vector scaled = ofOrderOne(x);
        return scaled.times(1 / scaled.norm());
    }

    /** Returns a nonzero vector times the power of two that brings its largest entry near 1. */
    static Vector ofOrderOne(Vector x) {
        int exponent = Math.getExponent(x.maxAbs());
        return x.map(t -> Math.scalb(t, -exponent)); // exact unless an entry is below 2^-1000 of the largest
    }

    /**
     * A direction seen within another hyperplane.
     *
     * @param projection the normal's projection to the hyperplane, in its coordinates
     * @param sine its length: sine of the angle between both normals
     * @param error bound on the rounding error of the projection
     */
    record Trace(Vector projection, double sine, double error) {

        /** Tells whether the hyperplanes coincide, as far as rounding lets one tell. */
        boolean isParallel() {
            return sine <= error;
        }

        /** Returns the normal within the hyperplane. */
        UnitNormal normal() {
            return new UnitNormal(projection.times(1 / sine), error / sine + UNIT);
        }
    }

    /** Returns the trace of this normal in the hyperplane of another. */
    Trace within(Mirror mirror) {
        Vector projection = mirror.project(direction);
        return new Trace(projection, projection.norm(), error + mirror.normal().error() + 4 * direction.size() * UNIT);
    }

    /**
     * Coordinates of a hyperplane: the reflection {@code I − 2ww'/w'w} that maps its normal to a multiple of the last unit vector.
     */
    static final class Mirror {
        private final UnitNormal normal;
        private final Vector w;
        private final double factor;

        Mirror(UnitNormal normal) {
            this.normal = normal;
            double[] shifted = normal.direction().toArray();
            int last = shifted.length - 1;
            shifted[last] += Math.copySign(1, shifted[last]);
            this.w = Vector.of(shifted);
            this.factor = 2 / w.dot(w);
        }

        UnitNormal normal() {
            return normal;
        }

        private Vector reflect(Vector x) {
            return x.minus(w.times(factor * w.dot(x)));
        }

        /** Returns the coordinates of the projection of a vector to the hyperplane. */
        Vector project(Vector x) {
            return Vector.of(Arrays.copyOf(reflect(x).toArray(), x.size() - 1));
        }

        /** Returns the vector of the hyperplane with the given coordinates. */
        Vector lift(Vector coordinates) {
            return reflect(Vector.of(Arrays.copyOf(coordinates.toArray(), coordinates.size() + 1)));
        }
    }
}
