package org.convexgan.golden.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code min Σ|w_i|^p s.t. T(w) <= β}, solved by clipping: {@code w = clip(x, −c₁, c₂)}.
 *
 * <p>Proof over the true, non-convex set: T(w) <= β gives {@code H_w(t) >= (H_x(t) − β)₊} for {@code H_x(t) = Σ(x_i − t)₊} and every t, and
 * likewise for −x. For t >= 0 and p > 1, {@code |w|^p = ∫ p(p−1)t^{p−2}[(w−t)₊ + (−w−t)₊]dt}; for p = 1 only t = 0 counts. So equality
 * {@code H_w = (H_x − β)₊} on t >= 0, on both sides, proves optimality for every p >= 1. Both are piecewise linear: kinks suffice.
 *
 * @param p an integer, or {@code 3/2}
 */
record OneDimensionalRelu(RationalMatrix x, BigFraction beta, BigFraction p) implements ExactProblem {
    static OneDimensionalRelu of(String x, String beta, String p) {
        return new OneDimensionalRelu(RationalMatrix.vector(x), Rational.parse(beta), Rational.parse(p));
    }

    @Override
    public String name() {
        return "one-dimensional-relu";
    }

    @Override
    public Point input() {
        return new Point().vector("x", x).number("beta", beta).number("p", p);
    }

    @Override
    public Proved prove() {
        RationalMatrix w = clipped();
        ProofException.require(OneDimensional.truth(x, w).compareTo(beta) <= 0, "T(w) <= beta", w);
        requireTight(x, w);
        requireTight(x.times(BigFraction.MINUS_ONE), w.times(BigFraction.MINUS_ONE));
        Proved proved = Proved.optimal(objective(optimum()))
                .given("beta <= min gap of x", OneDimensional.smallestGap(x).subtract(beta));
        boolean unmoved = w.equals(RationalMatrix.column(w.rows(), i -> w.at(0)));
        boolean single = unmoved && (p.compareTo(BigFraction.ONE) > 0 || w.at(0).signum() == 0);
        return single ? proved.uniqueVector("w", w) : proved; // otherwise every permutation is optimal too
    }

    private void requireTight(RationalMatrix data, RationalMatrix clip) {
        List<BigFraction> kinks = new ArrayList<>(OneDimensional.entries(data));
        kinks.addAll(OneDimensional.entries(clip));
        kinks.add(BigFraction.ZERO);
        kinks.add(bound(data));
        for (BigFraction t : kinks) {
            if (t.signum() >= 0) {
                BigFraction least = Interval.max(excess(data, t).subtract(beta), BigFraction.ZERO);
                ProofException.require(excess(clip, t).equals(least), "H_w = (H_x - beta)+ at " + t, clip);
            }
        }
    }

    private static BigFraction excess(RationalMatrix data, BigFraction t) {
        return OneDimensional.entries(data).stream()
                .map(value -> Interval.max(value.subtract(t), BigFraction.ZERO))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** Returns c >= 0 with {@code Σ(x_i − c)₊ = β}, or 0 if already {@code Σ(x_i)₊ <= β}. */
    private BigFraction bound(RationalMatrix data) {
        if (excess(data, BigFraction.ZERO).compareTo(beta) <= 0) {
            return BigFraction.ZERO;
        }
        List<BigFraction> descending = OneDimensional.entries(data).stream()
                .sorted((a, b) -> b.compareTo(a))
                .toList();
        BigFraction sum = BigFraction.ZERO;
        for (int m = 1; m <= descending.size(); m++) {
            sum = sum.add(descending.get(m - 1));
            BigFraction c = sum.subtract(beta).divide(m);
            if (excess(data, c).equals(beta)) {
                return c;
            }
        }
        throw new IllegalStateException("a bound must exist for " + data);
    }

    /** Returns {@code clip(x, −c₁, c₂)} in the order of x. */
    RationalMatrix clipped() {
        BigFraction high = bound(x);
        BigFraction low = bound(x.times(BigFraction.MINUS_ONE)).negate();
        return RationalMatrix.column(x.rows(), i -> Interval.max(low, Interval.min(high, x.at(i))));
    }

    /** Returns the clipped data with 17 digits. */
    Point optimum() {
        return point(clipped());
    }

    static Point point(RationalMatrix w) {
        return new Point()
                .vector(
                        "w",
                        RationalMatrix.column(
                                w.rows(), i -> Interval.of(w.at(i)).rounded()));
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("w", List.of(x.rows()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        return OneDimensional.truth(x, primal.get("w")).compareTo(beta.add(slack)) <= 0;
    }

    @Override
    public BigFraction scale() {
        return x.maxAbs();
    }

    @Override
    public Interval objective(Point primal) {
        Interval sum = Interval.of(0);
        for (BigFraction value : OneDimensional.entries(primal.get("w"))) {
            BigFraction power = value.abs().pow(p.getNumerator());
            sum = sum.plus(Interval.root(power, p.getDenominatorAsInt()));
        }
        return sum;
    }
}
