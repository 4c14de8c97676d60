package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/** {@code min f + g's} over {@code ‖s‖ <= r = √(2Δ)}. Value {@code f − r‖g‖} by Cauchy–Schwarz, attained by {@code s = −r g/‖g‖}; no dual point. */
record TrustRegionCost(RationalMatrix w, RationalMatrix gradient, BigFraction f, BigFraction delta)
        implements ExactProblem {

    static TrustRegionCost of(String gradient, String f, String delta) {
        RationalMatrix g = RationalMatrix.vector(gradient);
        return new TrustRegionCost(RationalMatrix.zero(g.rows(), 1), g, Rational.parse(f), Rational.parse(delta));
    }

    @Override
    public String name() {
        return "trust-region-cost";
    }

    @Override
    public Point input() {
        return new Point()
                .vector("w", w)
                .vector("gradient", gradient)
                .number("f", f)
                .number("delta", delta);
    }

    private Interval radius() {
        return Interval.sqrt(delta.multiply(2));
    }

    private Interval norm() {
        return Interval.sqrt(gradient.squaredNorm());
    }

    @Override
    public Proved prove() {
        Interval value = Interval.of(f).minus(radius().times(norm()));
        Interval gap = objective(step(BigFraction.ONE)).minus(value);
        ProofException.require(gap.abs().atMost(SoftMean.ROUNDING), "equal objectives", gap);
        return Proved.optimal(value);
    }

    /** Returns {@code share} times the optimal step with 17 digits; zero for a zero gradient. */
    Point step(BigFraction share) {
        if (gradient.squaredNorm().signum() == 0) {
            return new Point().vector("s", gradient);
        }
        Interval factor = radius().times(norm()).times(share.divide(gradient.squaredNorm()));
        return point(RationalMatrix.column(
                w.rows(), i -> factor.times(gradient.at(i).negate()).rounded()));
    }

    static Point point(RationalMatrix s) {
        return new Point().vector("s", s);
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("s", List.of(w.rows()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        return Interval.sqrt(primal.get("s").squaredNorm()).minus(radius()).atMost(slack);
    }

    @Override
    public BigFraction scale() {
        return radius().upper();
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(f.add(gradient.inner(primal.get("s"))));
    }
}
