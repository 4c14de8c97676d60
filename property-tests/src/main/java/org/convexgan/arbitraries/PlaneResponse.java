package org.convexgan.arbitraries;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;

/**
 * The response of neurons {@code u = (cos θ, sin θ)} to noise in the plane, by arcs of constant activation.
 *
 * <pre>{@code
 * ‖Λᵀ(Zu)_+‖² = a + b·cos 2θ + c·sin 2θ   on an arc:  largest at an end, or where 2θ = atan2(c, b)        (ours)
 * }</pre>
 */
final class PlaneResponse {
    private PlaneResponse() {}

    /**
     * A largest response.
     *
     * @param angle {@code θ}
     * @param value {@code ‖Λᵀ(Zu)_+‖}
     */
    record Peak(double angle, double value) {}

    /** Returns {@code (Zu)_+}. */
    static Vector features(Matrix z, double angle) {
        return z.times(direction(angle)).map(t -> Math.max(0, t));
    }

    /** Returns the derivative of {@link #features} with respect to the angle. */
    static Vector slope(Matrix z, double angle) {
        Vector inner = z.times(direction(angle));
        Vector turned = z.times(direction(angle + Math.PI / 2));
        return Vector.of(IntStream.range(0, z.rows())
                .mapToDouble(i -> inner.get(i) > 0 ? turned.get(i) : 0)
                .toArray());
    }

    /** Returns the largest response. */
    static Peak peak(Matrix z, Matrix lambda) {
        double[] ends = IntStream.range(0, z.rows())
                .mapToDouble(i -> StrictMath.atan2(z.get(i, 1), z.get(i, 0)))
                .flatMap(angle -> DoubleStream.of(angle + Math.PI / 2, angle + 3 * Math.PI / 2))
                .map(angle -> angle % (2 * Math.PI))
                .sorted()
                .toArray();
        Peak best = new Peak(0, 0);
        for (int k = 0; k < ends.length; k++) {
            double to = k + 1 < ends.length ? ends[k + 1] : ends[0] + 2 * Math.PI;
            for (double angle : DoubleStream.concat(DoubleStream.of(ends[k]), stationary(z, lambda, ends[k], to))
                    .toArray()) {
                double value = lambda.transpose().times(features(z, angle)).norm();
                best = value > best.value() ? new Peak(angle, value) : best;
            }
        }
        return best;
    }

    private static DoubleStream stationary(Matrix z, Matrix lambda, double from, double to) {
        Vector middle = z.times(direction((from + to) / 2));
        double[] active = new double[2 * z.rows()];
        for (int k = 0; k < active.length; k++) {
            active[k] = middle.get(k / 2) > 0 ? z.get(k / 2, k % 2) : 0;
        }
        Matrix form = lambda.transpose().times(Matrix.of(z.rows(), 2, active)).gram();
        double critical = StrictMath.atan2(2 * form.get(0, 1), form.get(0, 0) - form.get(1, 1)) / 2;
        return IntStream.rangeClosed(-2, 6)
                .mapToDouble(k -> critical + k * Math.PI)
                .filter(angle -> angle > from && angle < to);
    }

    private static Vector direction(double angle) {
        return Vector.of(StrictMath.cos(angle), StrictMath.sin(angle));
    }
}
