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
 * The inner maximum of a row of Table 1: the dual function of a GAN on a finite alphabet.
 *
 * <pre>{@code
 * φ(p_g) = max_D Σ_i p_d,i·f₀(D_i) + p_g,i·f₁(D_i)              (PD, eq. (6) and Table 1)
 * φ(p_g) ≤ Σ_i bound of the row at (p_d,i, p_g,i)                (ours, see DivergenceRow)
 * }</pre>
 *
 * <p>The maximizer is unique. Neither weight has to sum to 1: the dual iterates {@code p_g} do not.
 *
 * @param row the pair {@code (f₀, f₁)}
 * @param pd weights of the data, each finite and {@code > 0}
 * @param pg weights of the generator, as many, each within a factor of {@value #LARGEST_RATIO} of its {@code p_d}, so that {@code D} can be told from
 *     the ends of its domain
 * @param eps {@code ε} of the approximate WGAN, finite and {@code > 0}; the other rows ignore it
 */
public record DivergenceDual(
        DivergenceRow row,
        Vector pd,
        Vector pg,
        @DefaultsTo(1) double eps) implements Problem {
    /** The largest {@code p_d/p_g} and {@code p_g/p_d}. */
    public static final double LARGEST_RATIO = 1e15;

    public DivergenceDual {
        Require.that(pg.size() == pd.size(), "pg", "have %d entries (size of pd)".formatted(pd.size()), pg.size());
        Require.positive("eps", eps);
        for (int i = 0; i < pd.size(); i++) {
            Require.positive("pd", pd.get(i));
            Require.positive("pg", pg.get(i));
            double ratio = pg.get(i) / pd.get(i);
            Require.that(
                    ratio <= LARGEST_RATIO && ratio >= 1 / LARGEST_RATIO,
                    "pg/pd",
                    "be between %s and %s".formatted(1 / LARGEST_RATIO, LARGEST_RATIO),
                    ratio);
        }
    }

    @Override
    public String claim() {
        return "PD-Tab1." + row;
    }

    @Override
    public Sense sense() {
        return Sense.MAXIMIZE;
    }

    /**
     * Returns a twin by the symmetry
     *
     * <pre>{@code
     * φ(a·P·p_d, a·P·p_g) = a·φ(p_d, p_g)   for permutations P, a = 2^k
     * }</pre>
     */
    @Override
    public Optional<Problem> twin(Random random) {
        Symmetry symmetry = new Symmetry(random);
        double factor = symmetry.powerOfTwo();
        List<Vector> moved = symmetry.reorderTogether(pd, pg);
        return Optional.of(
                new DivergenceDual(row, moved.get(0).times(factor), moved.get(1).times(factor), eps));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.vector("D", pd.size()));
    }

    @Override
    public Feasibility feasibility() {
        return Feasibility.byPoint("D = D₀ for every symbol");
    }

    @Override
    public double objective(Point primal) {
        Vector d = primal.vector("D");
        return sum(i -> pd.get(i) * row.real(d.get(i), eps) + pg.get(i) * row.generated(d.get(i)));
    }

    @Override
    public List<Residual> primalResiduals(Point primal) {
        Vector d = primal.vector("D");
        double below = 0;
        double above = 0;
        for (int i = 0; i < d.size(); i++) {
            below = Math.max(below, outside(row.infimum() - d.get(i)));
            above = Math.max(above, outside(d.get(i) - row.supremum()));
        }
        return List.of(
                new Residual("D > inf of its domain", below, 0), new Residual("D < sup of its domain", above, 0));
    }

    /** Returns how far a point lies beyond an open end, at least 1: at the end itself the objective is infinite or undefined. */
    private static double outside(double beyond) {
        return beyond < 0 ? 0 : 1 + beyond;
    }

    @Override
    public double dualBound(Point dual) {
        return sum(i -> row.bound(pd.get(i), pg.get(i), eps));
    }

    /** Returns {@code Σ (p_d + p_g)·(1 + |log(p_g/p_d)|)} plus, for the approximate WGAN, the linear terms {@code Σ (p_d + p_g)·|D*|}. */
    @Override
    public double cancellingTerms() {
        return sum(i -> (pd.get(i) + pg.get(i))
                * (1
                        + Math.abs(StrictMath.log(pg.get(i) / pd.get(i)))
                        + (row == DivergenceRow.APPROXIMATE_WGAN ? slope(i) : 0)));
    }

    private double slope(int i) {
        return Math.abs(1 - pg.get(i) / pd.get(i)) / (2 * eps);
    }

    private double sum(IntToDoubleFunction term) {
        double sum = IntStream.range(0, pd.size()).mapToDouble(term).sum();
        if (!Double.isFinite(sum)) {
            throw new ArithmeticException("sum over the symbols overflowed");
        }
        return sum;
    }
}
