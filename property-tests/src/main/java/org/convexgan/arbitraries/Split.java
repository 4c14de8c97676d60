package org.convexgan.arbitraries;

import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.convexgan.linalg.Vector;

/**
 * Numbers of which the first {@code positive} reproduce the positive part of data up to {@code β}, and the others the negative part, with least norm.
 *
 * <pre>{@code
 * w = (s_+/p, …, s_+/p, −s_-/(n − p), …),   ‖w‖² = s_+²/p + s_-²/(n − p),   s_± = (Σ(±x_i)_+ − β)_+     (0/0 = 0)
 * }</pre>
 *
 * @param above {@code s_+}
 * @param below {@code s_-}
 * @param positive {@code p}
 * @param rows {@code n}
 */
public record Split(double above, double below, int positive, int rows) {
    /** Returns the split of data of which {@code positive} of {@code rows} numbers reproduce the positive part up to {@code beta}. */
    public static Split of(Vector x, int positive, int rows, double beta) {
        double above = x.stream().map(t -> Math.max(t, 0)).sum();
        double below = x.stream().map(t -> Math.max(-t, 0)).sum();
        return new Split(Math.max(0, above - beta), Math.max(0, below - beta), positive, rows);
    }

    /** Returns the split with the least norm. */
    public static Split best(Vector x, int rows, double beta) {
        return IntStream.rangeClosed(0, rows)
                .mapToObj(positive -> of(x, positive, rows, beta))
                .min(Comparator.comparingDouble(Split::squaredNorm))
                .orElseThrow();
    }

    /** Returns {@code ‖w‖²}, infinite if a part has no number to reproduce it. */
    public double squaredNorm() {
        return share(above, positive) * above + share(below, rows - positive) * below;
    }

    /** Tells whether every part that is left has a number to reproduce it. */
    public boolean isPossible() {
        return squaredNorm() < Double.POSITIVE_INFINITY;
    }

    /** Returns {@code w}. */
    public Vector generated() {
        return Vector.of(DoubleStream.concat(
                        DoubleStream.generate(() -> share(above, positive)).limit(positive),
                        DoubleStream.generate(() -> -share(below, rows - positive))
                                .limit(rows - positive))
                .toArray());
    }

    private static double share(double sum, int count) {
        return sum == 0 ? 0 : sum / count;
    }
}
