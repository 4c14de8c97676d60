package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code min ‖Va − x̄‖²/2}, {@code a >= 0}. Dual {@code V'd <= 0}, bound {@code <d, x̄> − ‖d‖²/2}, tight at {@code d = x̄ − Va} by Moreau.
 */
record ConeFloor(RationalMatrix v, RationalMatrix xbar) implements ExactProblem {
    @Override
    public String name() {
        return "cone-floor";
    }

    @Override
    public Point input() {
        return new Point().matrix("V", v).vector("xbar", xbar);
    }

    private ConeProjection nearest() {
        return ConeProjection.of(xbar.times(BigFraction.MINUS_ONE), v.transpose());
    }

    /** Returns an optimal combination. */
    RationalMatrix combination() {
        return nearest().multipliers();
    }

    /** Returns {@code x̄ − Va}. */
    RationalMatrix discriminator() {
        return nearest().residual().times(BigFraction.MINUS_ONE);
    }

    @Override
    public Proved prove() {
        RationalMatrix a = combination();
        RationalMatrix d = discriminator();
        Interval value = objective(new Point().vector("a", a));
        Point dual = new Point().vector("d", d);
        ProofException.require(primalFeasible(new Point().vector("a", a), BigFraction.ZERO), "a >= 0", a);
        ProofException.require(dualFeasible(dual, BigFraction.ZERO), "V'd <= 0", d);
        ProofException.require(bound(dual).equals(value), "equal objectives", value);
        Proved proved =
                Proved.optimal(value).given("xbar in cone(V)", value.lower().negate());
        return v.rank() == v.columns() ? proved.uniqueVector("a", a) : proved;
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("a", List.of(v.columns()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        return atLeast(primal.get("a"), slack.negate());
    }

    @Override
    public BigFraction scale() {
        return v.maxAbs().multiply(xbar.maxAbs());
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(v.times(primal.get("a")).minus(xbar).squaredNorm().divide(2));
    }

    @Override
    public boolean dualFeasible(Point dual, BigFraction slack) {
        return atLeast(v.transpose().times(dual.get("d")).times(BigFraction.MINUS_ONE), slack.negate());
    }

    @Override
    public Interval bound(Point dual) {
        RationalMatrix d = dual.get("d");
        return Interval.of(d.inner(xbar).subtract(d.squaredNorm().divide(2)));
    }

    private static boolean atLeast(RationalMatrix column, BigFraction bound) {
        for (int i = 0; i < column.rows(); i++) {
            if (column.at(i).compareTo(bound) < 0) {
                return false;
            }
        }
        return true;
    }
}
