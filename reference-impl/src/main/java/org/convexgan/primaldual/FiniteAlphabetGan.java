package org.convexgan.primaldual;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.FiniteGanTrajectory;

/**
 * The GAN on a finite alphabet as a concave program in the values {@code D} of the discriminator; its multipliers are the generated probabilities.
 *
 * <pre>{@code
 * L(D, p_g) = Σ p_d·log D + Σ p_g·log(2(1 − D)),  D ∈ [ε, 1 − ε]                         (PD, (9))
 * φ(p_g) + log 2 = Σ p_d·log(p_d/(p_d + p_g)) + p_g·log(2p_g/(p_d + p_g)) + log 2 ≥ 0,  0 iff p_g = p_d       (no clipping)
 * }</pre>
 *
 * @param pd data distribution, entries {@code ≥ 0}, of any sum; Theorem 2 needs them {@code > 0}
 * @param eps clipping level, between 0 and 1/2, both excluded
 */
public record FiniteAlphabetGan(Vector pd, double eps) implements Lagrangian {
    public FiniteAlphabetGan {
        Require.that(pd.stream().allMatch(p -> p >= 0), "pd", "have entries >= 0", pd);
        FiniteGanTrajectory.requireClipping(eps);
    }

    /** {@inheritDoc} It is {@code p_d/(p_d + p_g)}, clipped, and 1/2 where both vanish and every value is a maximizer. */
    @Override
    public Vector maximizer(Vector pg) {
        return entries(i -> {
            double total = pd.get(i) + pg.get(i);
            return total == 0 ? 0.5 : clip(pd.get(i) / total);
        });
    }

    @Override
    public Vector ascent(Vector d, Vector pg) {
        return entries(i -> pd.get(i) / d.get(i) - pg.get(i) / (1 - d.get(i)));
    }

    @Override
    public Vector constraints(Vector d) {
        return d.map(entry -> StrictMath.log(2 * (1 - entry)));
    }

    @Override
    public Vector project(Vector d) {
        return d.map(this::clip);
    }

    @Override
    public double objective(Vector d) {
        return pd.dot(d.map(StrictMath::log));
    }

    private double clip(double d) {
        return Math.max(eps, Math.min(1 - eps, d));
    }

    private Vector entries(IntToDoubleFunction entry) {
        return Vector.of(IntStream.range(0, pd.size()).mapToDouble(entry).toArray());
    }
}
