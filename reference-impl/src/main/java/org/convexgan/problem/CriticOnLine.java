package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.convexgan.certificate.Require;
import org.convexgan.certificate.Residual;
import org.convexgan.linalg.Vector;

/**
 * The best discriminator of two distributions on a line, as a piecewise linear function given by its values at nodes.
 *
 * <pre>{@code
 * gan:   max Σ_i p_d,i·log D_i + p_g,i·log(1 − D_i)   s.t. 0 ≤ D ≤ 1                              (PD, eq. (18) with 0·log 0 = 0)
 * wgan:  max Σ_i (p_d,i − p_g,i)·D_i                   s.t. |D_{i+1} − D_i| ≤ K·(t_{i+1} − t_i)    (PD, eq. (19))
 * gan  ≤ Σ p_d·log(p_d/(p_d + p_g)) + p_g·log(p_g/(p_d + p_g))                                    (Gibbs' inequality)
 * wgan ≤ K·Σ |F_i|·(t_{i+1} − t_i)  with F_i = Σ_{k ≤ i} p_d,k − p_g,k                            (summation by parts)
 * }</pre>
 *
 * <p>Where a node has no mass its value is free in the first program: such optima are not unique.
 *
 * @param loss which of the two
 * @param nodes {@code t}, ascending without ties, at least one
 * @param pd mass of the data at the nodes, {@code ≥ 0}
 * @param pg mass of the samples, {@code ≥ 0}, with the same sum up to 1e-12 of it
 * @param lipschitz {@code K}, finite and {@code > 0}; the first program ignores it
 */
public record CriticOnLine(
        AdversarialLoss loss,
        Vector nodes,
        Vector pd,
        Vector pg,
        @DefaultsTo(1) double lipschitz) implements Problem {
    private static final double SAME = 1e-12;

    public CriticOnLine {
        int n = nodes.size();
        Require.atLeast("nodes", n, 1);
        for (int i = 1; i < n; i++) {
            Require.that(nodes.get(i) > nodes.get(i - 1), "nodes", "ascend without ties", nodes);
        }
        Require.that(pd.size() == n, "pd", "have %d entries (size of nodes)".formatted(n), pd.size());
        Require.that(pg.size() == n, "pg", "have %d entries (size of nodes)".formatted(n), pg.size());
        pd.stream().forEach(mass -> Require.nonNegative("pd", mass));
        pg.stream().forEach(mass -> Require.nonNegative("pg", mass));
        Require.positive("sum of pd", pd.sum());
        double difference = Math.abs(pd.sum() - pg.sum());
        Require.that(difference <= SAME * pd.sum(), "pg", "sum to the sum of pd, " + pd.sum(), pg.sum());
        Require.positive("lipschitz", lipschitz);
    }

    @Override
    public String claim() {
        return loss == AdversarialLoss.GAN ? "PD-Claim1.gan" : "PD-Claim1.wgan";
    }

    @Override
    public Sense sense() {
        return Sense.MAXIMIZE;
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * wgan(c·t, a·p_d, a·p_g, K) = a·c·wgan(t, p_d, p_g, K),   gan(c·t, a·p_d, a·p_g) = a·gan(t, p_d, p_g)   for a, c = 2^k
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double mass = symmetry.powerOfTwo();
        return Optional.of(
                new CriticOnLine(loss, nodes.times(symmetry.powerOfTwo()), pd.times(mass), pg.times(mass), lipschitz));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.vector("D", nodes.size()));
    }

    @Override
    public Feasibility feasibility() {
        return Feasibility.byPoint("D = 1/2 everywhere");
    }

    @Override
    public double objective(Point primal) {
        Vector d = primal.vector("D");
        return switch (loss) {
            case GAN -> sum(i -> weighted(pd.get(i), d.get(i)) + weighted(pg.get(i), 1 - d.get(i)));
            case WGAN -> sum(i -> (pd.get(i) - pg.get(i)) * d.get(i));
        };
    }

    /** Returns {@code p·log q}, 0 without mass. */
    private static double weighted(double p, double q) {
        return p == 0 ? 0 : p * StrictMath.log(q);
    }

    private double sum(IntToDoubleFunction term) {
        double sum = IntStream.range(0, nodes.size()).mapToDouble(term).sum();
        if (!Double.isFinite(sum)) {
            throw new ArithmeticException("objective must be finite, but was " + sum);
        }
        return sum;
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        Vector d = primal.vector("D");
        double outside = 0;
        double steep = 0;
        for (int i = 0; i < d.size(); i++) {
            outside = Math.max(outside, Math.max(-d.get(i), d.get(i) - 1));
            if (i > 0) {
                double step = lipschitz * (nodes.get(i) - nodes.get(i - 1));
                steep = Math.max(steep, Math.abs(d.get(i) - d.get(i - 1)) - step);
            }
        }
        return switch (loss) {
            case GAN -> List.of(new Residual("0 ≤ D ≤ 1", outside, 0));
            case WGAN -> List.of(new Residual("|D(t) − D(u)| ≤ K·|t − u|", steep, lipschitz * nodes.maxAbs()));
        };
    }

    @Override
    public double dualBound(Point dual) {
        if (loss == AdversarialLoss.GAN) {
            return sum(i -> weighted(pd.get(i), pd.get(i) / (pd.get(i) + pg.get(i)))
                    + weighted(pg.get(i), pg.get(i) / (pd.get(i) + pg.get(i))));
        }
        double surplus = 0;
        double cost = 0;
        for (int i = 0; i + 1 < nodes.size(); i++) {
            surplus += pd.get(i) - pg.get(i);
            cost += Math.abs(surplus) * (nodes.get(i + 1) - nodes.get(i));
        }
        return lipschitz * cost;
    }

    /** Returns the masses times the range of {@code D}. */
    @Override
    public double cancellingTerms() {
        double mass = pd.sum() + pg.sum();
        double terms = loss == AdversarialLoss.GAN ? mass : mass * lipschitz * (1 + 2 * nodes.maxAbs());
        if (!Double.isFinite(terms)) {
            throw new ArithmeticException("masses times range of D overflowed");
        }
        return terms;
    }
}
