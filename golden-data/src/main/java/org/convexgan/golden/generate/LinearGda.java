package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/** {@code r' = r − ηs²d}, {@code d' = (1 − μ)d + μr} for every singular value: states are rational, the spectral radius is a root. */
record LinearGda(
        RationalMatrix s,
        BigFraction mu,
        BigFraction eta,
        RationalMatrix r0,
        RationalMatrix d0,
        int steps,
        String order)
        implements ExactProblem {

    /** Reads an instance with simultaneous updates. */
    static LinearGda of(String s, String mu, String eta, String r0, String d0, int steps) {
        return new LinearGda(
                RationalMatrix.vector(s),
                Rational.parse(mu),
                Rational.parse(eta),
                RationalMatrix.vector(r0),
                RationalMatrix.vector(d0),
                steps,
                "simultaneous");
    }

    LinearGda with(String other) {
        return new LinearGda(s, mu, eta, r0, d0, steps, other);
    }

    LinearGda after(int other) {
        return new LinearGda(s, mu, eta, r0, d0, other, order);
    }

    LinearGda withSteps(BigFraction otherMu, BigFraction otherEta) {
        return new LinearGda(s, otherMu, otherEta, r0, d0, steps, order);
    }

    @Override
    public String name() {
        return "linear-gda";
    }

    @Override
    public Point input() {
        return new Point()
                .vector("s", s)
                .number("mu", mu)
                .number("eta", eta)
                .vector("r0", r0)
                .vector("d0", d0)
                .integer("steps", steps)
                .text("order", order);
    }

    private BigFraction strength(int i) {
        return eta.multiply(s.at(i)).multiply(s.at(i));
    }

    /** Returns the matrix of one singular value. */
    private RationalMatrix block(int i) {
        BigFraction keep = BigFraction.ONE.subtract(mu);
        BigFraction p = strength(i);
        RationalMatrix ascent = order.equals("gd") ? row(BigFraction.ONE, BigFraction.ZERO) : row(mu, keep);
        RationalMatrix seen = order.equals("simultaneous") ? row(BigFraction.ZERO, BigFraction.ONE) : ascent;
        return RationalMatrix.of(
                2,
                2,
                (a, b) ->
                        a == 1 ? ascent.at(0, b) : new BigFraction(b == 0 ? 1 : 0).subtract(p.multiply(seen.at(0, b))));
    }

    private static RationalMatrix row(BigFraction first, BigFraction second) {
        return RationalMatrix.of(1, 2, (i, j) -> j == 0 ? first : second);
    }

    private RationalMatrix state(int i) {
        RationalMatrix state = RationalMatrix.column(2, k -> k == 0 ? r0.at(i) : d0.at(i));
        for (int t = 0; t < steps; t++) {
            state = block(i).times(state);
        }
        return state;
    }

    /** Returns the residual. */
    RationalMatrix r() {
        return RationalMatrix.column(s.rows(), i -> state(i).at(0));
    }

    /** Returns the discriminator. */
    RationalMatrix d() {
        return RationalMatrix.column(s.rows(), i -> state(i).at(1));
    }

    /** Returns {@code |λ|} of the larger eigenvalue {@code t/2 ± √(t²/4 − D)} over all blocks. */
    Interval radius() {
        Interval largest = Interval.of(0);
        for (int i = 0; i < s.rows(); i++) {
            RationalMatrix a = block(i);
            BigFraction half = a.at(0, 0).add(a.at(1, 1)).divide(2);
            BigFraction determinant =
                    a.at(0, 0).multiply(a.at(1, 1)).subtract(a.at(0, 1).multiply(a.at(1, 0)));
            BigFraction discriminant = half.multiply(half).subtract(determinant);
            Interval radius = discriminant.signum() >= 0
                    ? Interval.of(half.abs()).plus(Interval.sqrt(discriminant))
                    : Interval.sqrt(determinant);
            largest = radius.lower().compareTo(largest.lower()) > 0 ? radius : largest;
        }
        return largest;
    }

    /** Returns the answer with 17 digits. */
    Point answer() {
        return answer(radius().rounded());
    }

    /** Returns the answer with another radius. */
    Point answer(BigFraction radius) {
        return new Point().vector("r", rounded(r())).vector("d", rounded(d())).number("radius", radius);
    }

    private static RationalMatrix rounded(RationalMatrix v) {
        return RationalMatrix.column(v.rows(), i -> Interval.of(v.at(i)).rounded());
    }

    @Override
    public Proved prove() {
        BigFraction largest = BigFraction.ZERO;
        for (int i = 0; i < s.rows(); i++) {
            largest = Interval.max(largest, strength(i));
        }
        return Proved.optimal(BigFraction.ZERO)
                .given("mu <= 2", BigFraction.TWO.subtract(mu))
                .given("mu >= 4*eta*max(s)^2", mu.subtract(largest.multiply(4)))
                .uniqueVector("r", r())
                .uniqueVector("d", d());
    }

    @Override
    public boolean hasValue() {
        return false;
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("r", List.of(s.rows()), "d", List.of(s.rows()), "radius", List.of());
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        Interval off = radius().minus(Interval.of(primal.get("radius").at(0)));
        return near(primal.get("r"), r(), slack)
                && near(primal.get("d"), d(), slack)
                && off.abs().atMost(slack);
    }

    private static boolean near(RationalMatrix actual, RationalMatrix expected, BigFraction slack) {
        for (int i = 0; i < expected.rows(); i++) {
            if (actual.at(i).subtract(expected.at(i)).abs().compareTo(slack) > 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public BigFraction scale() {
        BigFraction largest = radius().upper();
        for (int i = 0; i < s.rows(); i++) {
            largest = Interval.max(
                    largest, Interval.max(r().at(i).abs(), d().at(i).abs()));
        }
        return largest;
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(0);
    }
}
