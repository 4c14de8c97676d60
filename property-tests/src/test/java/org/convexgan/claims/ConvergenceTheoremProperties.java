package org.convexgan.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.convexgan.arbitraries.PrintedSizes;
import org.convexgan.broken.BrokenConvergenceTheorem;
import org.convexgan.golden.Check;
import org.convexgan.judge.property.SubjectProperties;
import org.convexgan.judge.property.WrongSubject;
import org.convexgan.linalg.Vector;
import org.convexgan.overparam.ConvergenceTheorem;
import org.convexgan.overparam.GaussianSetup;
import org.convexgan.overparam.GdaCourse;
import org.convexgan.overparam.PrintedTheorem;
import org.convexgan.overparam.ProofSizes;
import org.convexgan.overparam.StepRule;

/**
 * What can be said of a theorem whose hypothesis names a constant {@code C} that nobody knows: how wide a network its proof needs with the constants
 * that the proof names, and how long a generator that never moves keeps the promised bound.
 */
abstract class ConvergenceTheoremProperties extends SubjectProperties<ConvergenceTheorem> {
    private static final double BISECTED = 1e-8;
    private static final MathContext DIGITS = new MathContext(40);
    private static final int STEPS = 1500;

    private final PrintedTheorem theorem;
    private final Map<Training, Vector> normsSeen = new ConcurrentHashMap<>(); // every wrong reading looks at each

    ConvergenceTheoremProperties(PrintedTheorem theorem) {
        super(theorem);
        this.theorem = theorem;
    }

    @Override
    protected List<? extends WrongSubject<ConvergenceTheorem>> mutants() {
        return BrokenConvergenceTheorem.all(theorem);
    }

    /** Returns the printed step with {@code η̄ = μ = 1}. */
    abstract StepRule printedStep(GaussianSetup setup);

    /** Returns whether the proof closes at width {@code k}, in other terms than the subject's: relative to {@code α} and {@code s}. */
    abstract boolean closes(double k, ProofSizes sizes);

    @Provide
    Arbitrary<ProofSizes> sizes() {
        return PrintedSizes.all();
    }

    @Provide
    Arbitrary<PrintedSizes.Evaluated> evaluated() {
        return PrintedSizes.evaluated();
    }

    @Provide
    Arbitrary<Double> products() {
        return Arbitraries.of(1.0, 0.5, 0.25, 0.75, 0.1, 0.01);
    }

    /** Requires that the proof closes a little above the subject's least width, not a little below, and that the latter is {@code 10^exponent} at least. */
    final void requireLeastWidth(ProofSizes sizes, double exponent) {
        double log = subject().logLeastWidth(sizes);

        require(
                Check.PRIMAL_FEASIBILITY,
                closes(StrictMath.pow(10, log + BISECTED), sizes),
                "the proof does not close at 10^%s",
                log);
        require(
                Check.GAP,
                !closes(StrictMath.pow(10, log - BISECTED), sizes),
                "the proof closes below 10^%s already",
                log);
        require(Check.VALUE, log >= exponent, "width 10^%s suffices", log);
    }

    /** Requires the width that an evaluation in 40 digits found. */
    final void requireEvaluatedWidth(ProofSizes sizes, double expected) {
        double log = subject().logLeastWidth(sizes);

        require(Check.VALUE, Math.abs(log - expected) <= BISECTED, "log k is %s instead of %s", log, expected);
    }

    /** Requires the bound after some steps to be {@code factor·(1 − rate·product)^τ}, raised to its power in 40 digits. */
    final void requireBound(String factor, String rate, double product) {
        for (long tau : new long[] {0, 1, 17, 160_942, 160_943, 1_000_000}) {
            double expected = power(factor, rate, product, tau);
            double actual = subject().bound(tau, product);

            require(
                    Check.VALUE,
                    Math.abs(actual - expected) <= 1e-9 * expected,
                    "the bound at %s is %s instead of %s",
                    tau,
                    actual,
                    expected);
        }
    }

    /** Requires that the bound is at least 1 as long as the subject says, and no longer. */
    final void requireSilence(String factor, String rate, double product) {
        long last = subject().silentUntil(product);

        require(Check.STATUS, power(factor, rate, product, last) >= 1, "the bound is below 1 at %s", last);
        require(Check.STATUS, power(factor, rate, product, last + 1) < 1, "the bound is not below 1 after %s", last);
    }

    private static double power(String factor, String rate, double product, long tau) {
        BigDecimal base = BigDecimal.ONE.subtract(new BigDecimal(rate).multiply(new BigDecimal(product)));
        return new BigDecimal(factor)
                .multiply(base.pow(Math.toIntExact(tau), DIGITS))
                .doubleValue();
    }

    /**
     * One training at the printed step with {@code η̄ = μ = 1}, {@code m = 4, d = 5, n = 32}.
     *
     * @param width {@code k}
     * @param seed of the draw
     */
    record Training(int width, long seed) {}

    @Provide
    Arbitrary<Training> trainings() {
        return Combinators.combine(Arbitraries.of(64, 256), seeds(3)).as(Training::new);
    }

    /** Returns the residuals of a training of {@value #STEPS} steps. */
    final Vector norms(Training in) {
        return normsSeen.computeIfAbsent(in, training -> {
            GaussianSetup setup = GaussianSetup.normalized(4, training.width(), 5, 32);
            GaussianSetup.Start start = setup.draw(new Random(new SplittableRandom(training.seed()).nextLong()));
            return GdaCourse.train(start, printedStep(setup), STEPS).norms();
        });
    }

    /** Requires that the mean rate of a training, per step, is 50 times the printed one. */
    final void requireFastDecay(Vector norms) {
        double rate = StrictMath.log(norms.get(0) / norms.get(STEPS)) / STEPS;
        require(Check.VALUE, rate >= 50 * theorem.rate(1), "rate %s", rate);
    }

    /** Returns {@code ‖r₀‖/α} for {@code α = a·s}. */
    static double relativeMisfit(double k, double a, ProofSizes sizes) {
        return 4 / (3 * a) * Math.sqrt(k * sizes.d() * sizes.m() / (2 * Math.PI)) / scale(sizes);
    }

    /** Returns the left-hand side of (35) over {@code α}, infinite for {@code q ≥ k/3}. */
    static double relativePerturbation(double k, double radius, double a, ProofSizes sizes) {
        double log = 2.0 / 3 * (StrictMath.log(2) + StrictMath.log(k) + StrictMath.log(radius));
        double excess = StrictMath.log(k) - StrictMath.log(3) - log;
        double flipped = 2 * Math.sqrt(sizes.m()) + Math.sqrt(6 * StrictMath.exp(log) * excess);
        return excess > 0 ? 1.25 * Math.sqrt(sizes.d()) * flipped / (a * scale(sizes)) : Double.POSITIVE_INFINITY;
    }

    private static double scale(ProofSizes sizes) {
        return Math.sqrt((sizes.d() * Math.PI + sizes.n() - 1) / (2 * Math.PI * sizes.n()));
    }
}
