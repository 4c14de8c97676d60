package org.convexgan.arrangement;

import java.util.Arrays;
import java.util.Optional;
import org.convexgan.linalg.Vector;

/** A unit normal of a hyperplane with a bound on its rounding error. Arrays are shared within this package and never changed. */
final class UnitNormal {
    private static final double UNIT = Math.ulp(1.0);

    private final double[] direction;
    private final double error;

    /**
     * @param direction unit vector
     * @param error largest Euclidean distance from the exact direction
     */
    UnitNormal(double[] direction, double error) {
        this.direction = direction;
        this.error = error;
    }

    /** Returns the direction of a nonzero vector, safe from overflow and underflow. */
    static double[] normalized(Vector x) {
        int exponent = Math.getExponent(x.maxAbs());
        double[] scaled = x.map(t -> Math.scalb(t, -exponent)) // exact unless an entry is below 2^-1000 of the largest
                .toArray();
        return times(1 / norm(scaled), scaled);
    }

    static double norm(double[] x) {
        return Math.sqrt(dot(x, x));
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double[] times(double factor, double[] x) {
        double[] product = new double[x.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = factor * x[i];
        }
        return product;
    }

    /** Returns {@code x + factor·y}. */
    static double[] plus(double[] x, double factor, double[] y) {
        double[] sum = new double[x.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = x[i] + factor * y[i];
        }
        return sum;
    }

    double[] direction() {
        return direction;
    }

    double error() {
        return error;
    }

    /** Returns the cosine of the angle to a unit vector: its signed distance from the hyperplane. */
    double distance(double[] point) {
        return dot(direction, point);
    }

    /** Returns this normal within the hyperplane of another, or empty if the hyperplanes are the same as far as rounding lets one tell. */
    Optional<UnitNormal> within(Mirror mirror) {
        double[] projection = mirror.project(direction);
        double sine = norm(projection);
        double projectionError = error + mirror.normal.error + 4 * direction.length * UNIT;
        return sine <= projectionError
                ? Optional.empty()
                : Optional.of(new UnitNormal(times(1 / sine, projection), projectionError / sine + UNIT));
    }

    /** Coordinates of a hyperplane: the reflection {@code I − 2ww'/w'w} that maps its normal to a multiple of the last unit vector. */
    static final class Mirror {
        private final UnitNormal normal;
        private final double[] w;
        private final double factor;

        Mirror(UnitNormal normal) {
            this.normal = normal;
            this.w = normal.direction.clone();
            int last = w.length - 1;
            w[last] += Math.copySign(1, w[last]);
            this.factor = 2 / dot(w, w);
        }

        private double[] reflect(double[] x) {
            return plus(x, -factor * dot(w, x), w);
        }

        /** Returns the coordinates of the projection of a vector to the hyperplane. */
        double[] project(double[] x) {
            return Arrays.copyOf(reflect(x), x.length - 1);
        }

        /** Returns the vector of the hyperplane with the given coordinates. */
        double[] lift(double[] coordinates) {
            return reflect(Arrays.copyOf(coordinates, coordinates.length + 1));
        }
    }
}
