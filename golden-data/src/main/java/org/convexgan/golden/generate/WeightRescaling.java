package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * Degree 1: {@code min (αa)² + (b/α)² = 2ab} at {@code α² = b/a}. Degree 2: {@code min (αa)³ + (b/α²)³ = 3a²b/4^{1/3}} at
 * {@code α⁹ = 2b³/a³}. Both are the inequality of the means: {@code p + q >= 2√(pq)} and {@code p/2 + p/2 + q >= 3(p²q/4)^{1/3}}, whose
 * right sides do not depend on α.
 */
record WeightRescaling(BigFraction uNorm, BigFraction vNorm, int degree) implements ExactProblem {
    static WeightRescaling of(String uNorm, String vNorm, int degree) {
        return new WeightRescaling(Rational.parse(uNorm), Rational.parse(vNorm), degree);
    }

    @Override
    public String name() {
        return "weight-rescaling";
    }

    @Override
    public Point input() {
        return new Point().number("uNorm", uNorm).number("vNorm", vNorm).integer("degree", degree);
    }

    @Override
    public Proved prove() {
        Interval value = degree == 1
                ? Interval.of(uNorm.multiply(vNorm).multiply(2))
                : Interval.root(uNorm.pow(6).multiply(vNorm.pow(3)).multiply(27).divide(4), 3);
        Interval alpha = alpha(BigFraction.ONE);
        Interval attained = objective(point(alpha));
        ProofException.require(attained.minus(value).abs().atMost(SoftMean.ROUNDING), "attainment", attained);
        Proved proved = Proved.optimal(value).given("norm(u)*abs(v) > 0", uNorm.multiply(vNorm));
        return alpha.exact() ? proved.uniqueVector("alpha", RationalMatrix.column(1, i -> alpha.lower())) : proved;
    }

    /** Returns the optimal α for b multiplied by a number, so 1 gives the optimum. */
    Interval alpha(BigFraction times) {
        BigFraction ratio = vNorm.multiply(times).divide(uNorm);
        return degree == 1 ? Interval.sqrt(ratio) : Interval.root(ratio.pow(3).multiply(2), 9);
    }

    Point optimum() {
        return point(alpha(BigFraction.ONE));
    }

    static Point point(Interval alpha) {
        return new Point().vector("alpha", RationalMatrix.column(1, i -> alpha.rounded()));
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("alpha", List.of(1));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        return primal.get("alpha").at(0).add(slack).signum() > 0;
    }

    @Override
    public BigFraction scale() {
        return BigFraction.ONE;
    }

    @Override
    public Interval objective(Point primal) {
        BigFraction alpha = primal.get("alpha").at(0);
        BigFraction first = alpha.multiply(uNorm).pow(degree + 1);
        return Interval.of(first.add(vNorm.divide(alpha.pow(degree)).pow(degree + 1)));
    }
}
