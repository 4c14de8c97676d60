package org.convexgan.problem;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.convexgan.certificate.Require;
import org.convexgan.linalg.Vector;

/**
 * The primal-dual subgradient method on the GAN over a finite alphabet, whose multipliers are the generated probabilities.
 *
 * <pre>{@code
 * max Σ p_d·log D   s.t.  log(2(1 − D)) ≥ 0,  D ∈ [ε, 1 − ε]                             (PD, (9), with the 2 that its proof forgets)
 * L(D, p_g) = Σ p_d·log D + Σ p_g·log(2(1 − D))
 * D* = 1/2,  p_g* = p_d
 *
 * D(t+1) = clip(p_d/(p_d + p_g(t)))                              dual driven,         clip to [ε, 1 − ε]
 * D(t+1) = clip(D(t) + α(t)·(p_d/D(t) − p_g(t)/(1 − D(t))))      primal-dual driven
 * p_g(t+1) = [p_g(t) − α(t)·log(2(1 − D))]₊                      D = D(t+1) fresh, D(t) stale
 * }</pre>
 *
 * <p>{@code p_g} need not sum to one: neither at the start nor later does the method keep the sum. The answer is the state after the last step, the start if there
 * is none.
 *
 * @param row the row of Table 1: {@link DivergenceRow#JS}, the only one whose trajectories are judged
 * @param pd data distribution, entries {@code > 0}, sum 1 up to 1e-9
 * @param pg0 start of the generated probabilities, entries {@code ≥ 0} with any sum
 * @param discriminator0 start of {@code D}, entries from eps to 1 − eps
 * @param eps clipping level, between 0 and 1/2, both excluded
 * @param driver how {@code D} moves
 * @param form which {@code D} the generator sees
 * @param a see {@link StepSizes}
 * @param b see {@link StepSizes}
 * @param steps {@code ≥ 0}; at most {@value Recurrence#MOST_UPDATES} steps times symbols
 * @param power see {@link StepSizes}
 */
public record FiniteGanTrajectory(
        DivergenceRow row,
        Vector pd,
        Vector pg0,
        @Symbol("D0") Vector discriminator0,
        double eps,
        Driver driver,
        Form form,
        double a,
        double b,
        int steps,
        @DefaultsTo(1) double power)
        implements Recurrence {
    private static final double SUM = 1e-9;

    public FiniteGanTrajectory {
        Require.that(row == DivergenceRow.JS, "row", "be js", row);
        Require.that(pd.stream().allMatch(p -> p > 0), "pd", "have entries > 0", pd);
        Require.that(Math.abs(pd.sum() - 1) <= SUM, "pd", "sum to 1", pd);
        Require.size("pg0", pg0.size(), pd.size());
        Require.size("D0", discriminator0.size(), pd.size());
        Require.that(pg0.stream().allMatch(p -> p >= 0), "pg0", "have entries >= 0", pg0);
        requireClipping(eps);
        double low = eps;
        Require.that(
                discriminator0.stream().allMatch(d -> d >= low && d <= 1 - low),
                "D0",
                "lie in [eps, 1 - eps] with eps = " + eps,
                discriminator0);
        new StepSizes(a, b, power);
        Recurrence.requireSteps(steps, pd.size());
    }

    /**
     * Returns the clipping level.
     *
     * @throws IllegalArgumentException unless {@code 0 < eps < 1/2}
     */
    public static double requireClipping(double eps) {
        Require.that(eps > 0 && eps < 0.5, "eps", "lie strictly between 0 and 1/2", eps);
        return eps;
    }

    /** Returns {@code α(t)}. */
    public StepSizes stepSizes() {
        return new StepSizes(a, b, power);
    }

    @Override
    public String claim() {
        return "PD-T2";
    }

    /** Returns a twin: the symbols in another order. */
    @Override
    public Optional<Problem> twin(Random random) {
        List<Vector> twins = new Symmetry(random).reorderTogether(pd, pg0, discriminator0);
        return Optional.of(new FiniteGanTrajectory(
                row, twins.get(0), twins.get(1), twins.get(2), eps, driver, form, a, b, steps, power));
    }

    @Override
    public List<Field> primalFields() {
        return List.of(Field.vector("pg", pd.size()), Field.vector("D", pd.size()));
    }

    @Override
    public End end() {
        return Replay.end(i -> new GanSymbol(pd.get(i), eps), stepSizes(), driver, form, discriminator0, pg0, steps)
                .named("D", "pg");
    }
}
