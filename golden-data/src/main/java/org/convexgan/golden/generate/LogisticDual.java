package org.convexgan.golden.generate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.IntStream;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * The logistic loss. A Newton iteration with 60 digits finds nearly optimal weights, the derivatives of the loss there are multipliers, and the two
 * objectives enclose the optimum.
 */
record LogisticDual(RationalMatrix x, RationalMatrix g, BigFraction c) implements RegularizedDiscriminator {
    private static final MathContext WORKING = new MathContext(60);
    private static final BigFraction CONVERGED = Rational.of(BigDecimal.ONE.movePointLeft(45));
    private static final BigFraction VANISHING = Rational.of(BigDecimal.ONE.movePointLeft(50));
    private static final int MOST_STEPS = 100;

    static LogisticDual of(String c, RationalMatrix x, RationalMatrix g) {
        return new LogisticDual(x, g, Rational.parse(c));
    }

    @Override
    public String name() {
        return "logistic-dual";
    }

    @Override
    public Interval loss(Interval score) {
        return Exponential.log(Interval.of(1).plus(Exponential.exp(score.times(BigFraction.ONE.negate()))));
    }

    @Override
    public Interval concaveConjugate(BigFraction u) {
        return term(u).plus(term(BigFraction.ONE.subtract(u)));
    }

    private static Interval term(BigFraction u) {
        return u.signum() == 0
                ? Interval.of(0)
                : Exponential.log(Interval.of(u)).times(u.negate());
    }

    @Override
    public Proved prove() {
        RationalMatrix w = optimum();
        Proved proved = Proved.optimal(between(multipliers(w), w));
        return w.squaredNorm().signum() == 0 ? proved.uniqueVector("w", w) : proved;
    }

    /** Returns the optimal answer with 17 digits. */
    Candidate answer() {
        RationalMatrix w = optimum();
        return Candidate.of(point(w)).dual(dual(multipliers(w)));
    }

    /** Returns weights with 17 digits. */
    static Point point(RationalMatrix w) {
        return new Point()
                .vector(
                        "w",
                        RationalMatrix.column(
                                w.rows(), i -> Interval.of(w.at(i)).rounded()));
    }

    /** Returns {@link #wrong} of each score. */
    RationalMatrix multipliers(RationalMatrix w) {
        RationalMatrix scores = signed().times(w);
        return RationalMatrix.column(samples(), i -> wrong(scores.at(i)));
    }

    /** Returns {@code 1/(1 + e^ξ)} with 60 digits, or 0 if it is less than 1e-50. */
    static BigFraction wrong(BigFraction score) {
        BigFraction odds = Exponential.exp(Interval.of(score)).middle();
        BigFraction u = rounded(odds.add(1).reciprocal());
        return u.compareTo(VANISHING) < 0 ? BigFraction.ZERO : u;
    }

    /** Returns the nearest decimal with 60 digits. */
    static BigFraction rounded(BigFraction value) {
        return Rational.of(Interval.decimal(value, WORKING));
    }

    /** Returns the optimal weights to about 45 digits. */
    RationalMatrix optimum() {
        RationalMatrix w = RationalMatrix.zero(x.columns(), 1);
        for (int k = 0; k < MOST_STEPS; k++) {
            RationalMatrix step = newtonStep(w);
            if (step.maxAbs().compareTo(CONVERGED) < 0) {
                return w;
            }
            BigFraction value = objective(w).middle();
            while (objective(next(w, step)).middle().compareTo(value) > 0
                    && step.maxAbs().compareTo(CONVERGED) > 0) {
                step = step.times(BigFraction.ONE_HALF);
            }
            w = next(w, step);
        }
        throw new IllegalStateException("Newton's method must converge, but is at " + w);
    }

    private static RationalMatrix next(RationalMatrix w, RationalMatrix step) {
        return RationalMatrix.column(w.rows(), i -> rounded(w.at(i).subtract(step.at(i))));
    }

    private RationalMatrix newtonStep(RationalMatrix w) {
        RationalMatrix a = signed();
        RationalMatrix u = multipliers(w);
        RationalMatrix gradient = w.minus(weights(u)).times(c);
        int d = x.columns();
        RationalMatrix hessian = RationalMatrix.of(d, d, (i, j) -> {
            BigFraction curvature = IntStream.range(0, samples())
                    .mapToObj(k -> u.at(k)
                            .multiply(BigFraction.ONE.subtract(u.at(k)))
                            .multiply(a.at(k, i).multiply(a.at(k, j))))
                    .reduce(BigFraction.ZERO, BigFraction::add)
                    .divide(samples());
            return rounded(i == j ? curvature.add(c) : curvature);
        });
        return hessian.solve(gradient).orElseThrow();
    }
}
