package org.convexgan.primaldual;

import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Vector;
import org.convexgan.problem.DivergenceRow;

/**
 * A row of Table 1 as a concave program in the values {@code D} of the discriminator, which are kept in a box; its multipliers are the generated weights.
 *
 * <pre>{@code
 * L(D, p_g) = Σ p_d·f₀(D) + Σ p_g·f₁(D),  low ≤ D ≤ high                                 (PD, section 4, Table 1)
 * }</pre>
 *
 * <p>Without a box there is no maximizer where {@code p_g = 0} in the rows {@code kl} and {@code pearson}, and the first steps may leave the domain.
 *
 * @param row {@code f₀} and {@code f₁}
 * @param pd weights of the data, entries {@code > 0}, of any sum
 * @param eps {@code ε} of the approximate WGAN, finite and {@code > 0}; no other row reads it
 * @param low in the domain of the row
 * @param high likewise, {@code > low}
 */
public record DivergenceGame(DivergenceRow row, Vector pd, double eps, double low, double high) implements Lagrangian {
    public DivergenceGame {
        Require.that(pd.stream().allMatch(p -> p > 0), "pd", "have entries > 0", pd);
        Require.positive("eps", eps);
        double above = Require.finite("low", low);
        Require.that(above > row.infimum(), "low", "be > " + row.infimum(), low);
        Require.that(high > above && Double.isFinite(high), "high", "be finite and > low = " + above, high);
        Require.that(high < row.supremum(), "high", "be < " + row.supremum(), high);
    }

    /** {@inheritDoc} It is {@code D*} of the table, clipped: the Lagrangian of a symbol is concave. */
    @Override
    public Vector maximizer(Vector pg) {
        return Vector.of(IntStream.range(0, pd.size())
                .mapToDouble(i -> clip(PointwiseDiscriminator.maximizer(row, pd.get(i), pg.get(i), eps)))
                .toArray());
    }

    @Override
    public Vector ascent(Vector d, Vector pg) {
        return Vector.of(IntStream.range(0, pd.size())
                .mapToDouble(i -> pd.get(i) * realSlope(d.get(i)) + pg.get(i) * generatedSlope(d.get(i)))
                .toArray());
    }

    private double realSlope(double d) {
        return switch (row) {
            case KL, JS -> 1 / d;
            case REVERSE_KL, HELLINGER -> -1;
            case PEARSON -> 1;
            case APPROXIMATE_WGAN -> 1 - 2 * eps * d;
            case OTHER -> 1 - d;
        };
    }

    private double generatedSlope(double d) {
        return switch (row) {
            case KL, APPROXIMATE_WGAN -> -1;
            case REVERSE_KL -> 1 / d;
            case PEARSON -> -d / 2 - 1;
            case HELLINGER -> 1 / (d * d);
            case JS -> -1 / (1 - d);
            case OTHER -> 1;
        };
    }

    @Override
    public Vector constraints(Vector d) {
        return d.map(row::generated);
    }

    @Override
    public Vector project(Vector d) {
        return d.map(this::clip);
    }

    private double clip(double d) {
        return Math.max(low, Math.min(high, d));
    }

    @Override
    public double objective(Vector d) {
        return pd.dot(d.map(entry -> row.real(entry, eps)));
    }
}
