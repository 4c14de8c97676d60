package org.convexgan.overparam;

import java.util.Arrays;
import org.convexgan.linalg.Matrix;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.SmoothGda;

/**
 * A linear mapping with a bounded bend: {@code f(θ) = J₀·θ + ε·q(B·θ)}, {@code q(u) = u²/(1 + u²)} (ours).
 *
 * @param slope {@code J₀}, m×p
 * @param bend {@code B}, m×p
 * @param eps {@code ε}
 */
public record BentMapping(Matrix slope, Matrix bend, double eps) implements SmoothMapping {

    /** Returns the mapping of a problem. */
    public static BentMapping of(SmoothGda problem) {
        return new BentMapping(problem.slope(), problem.bend(), problem.eps());
    }

    @Override
    public Vector at(Vector theta) {
        Vector bent = bend.times(theta).map(u -> eps * (u * u / (1 + u * u)));
        return slope.times(theta).plus(bent);
    }

    @Override
    public Matrix jacobian(Vector theta) {
        Vector u = bend.times(theta);
        double[] entries = slope.toArray();
        int p = slope.columns();
        Arrays.setAll(entries, k -> {
            double v = u.get(k / p);
            return entries[k] + eps * (2 * v / ((1 + v * v) * (1 + v * v))) * bend.get(k / p, k % p);
        });
        return Matrix.of(slope.rows(), p, entries);
    }
}
