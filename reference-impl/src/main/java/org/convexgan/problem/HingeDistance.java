package org.convexgan.problem;

import java.util.stream.DoubleStream;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Vector;

/**
 * What a one-dimensional ReLU discriminator with bias can tell apart.
 *
 * <pre>{@code
 * T(w) = max_{|u|≤1, b} |Σ(u·x_i + b)_+ − Σ(u·w_i + b)_+|                 (HC, eq. 39)
 * }</pre>
 *
 * <p>The difference is positively homogeneous in {@code (u, b)}, piecewise linear in {@code b} with breaks at {@code −u·x_i} and
 * {@code −u·w_i}, and constant beyond them when both samples have the same size: {@code u = ±1} and those breaks suffice.
 */
public final class HingeDistance {
    private HingeDistance() {}

    /** Returns {@code T(w)}, for samples in any order. */
    public static double between(Vector x, Vector w) {
        return DoubleStream.concat(x.stream(), w.stream())
                .map(t -> Math.max(Math.abs(difference(x, w, 1, -t)), Math.abs(difference(x, w, -1, t))))
                .max()
                .orElseThrow();
    }

    /** Returns {@code Σ(u·x_i + b)_+ − Σ(u·w_i + b)_+}. */
    public static double difference(Vector x, Vector w, double u, double b) {
        Require.that(w.size() == x.size(), "w", "have %d entries (size of x)".formatted(x.size()), w.size());
        double difference = 0;
        for (int i = 0; i < x.size(); i++) {
            difference += Math.max(0, u * x.get(i) + b) - Math.max(0, u * w.get(i) + b);
        }
        return difference;
    }
}
