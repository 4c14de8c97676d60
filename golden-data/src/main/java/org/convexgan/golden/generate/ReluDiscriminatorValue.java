package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code h(G) = max |1'(Xu)₊ − 1'(Gu)₊|} over {@code ‖u‖ <= 1}.
 *
 * <p>Every u has some sign pattern, of which {@code ±c'u} is the difference on the cone {@code Au >= 0}. For each of all {@code 2^n} patterns and
 * both signs, multipliers {@code α >= 0} prove {@code ±c'u <= ‖±c + A'α‖}; the largest of these is attained by {@code r = ±c + A'α}, because
 * {@code Ar >= 0} and {@code α'Ar = 0}. No pattern is left out, so nothing about the arrangement is assumed.
 *
 * @param threshold β of the set {@code h(G) <= β} that the hypotheses speak of, which is no part of the input; negative if they do not
 */
record ReluDiscriminatorValue(RationalMatrix x, RationalMatrix g, BigFraction threshold) implements ExactProblem {

    static ReluDiscriminatorValue of(RationalMatrix x, RationalMatrix g) {
        return new ReluDiscriminatorValue(x, g, BigFraction.MINUS_ONE);
    }

    ReluDiscriminatorValue within(String beta) {
        return new ReluDiscriminatorValue(x, g, Rational.parse(beta));
    }

    @Override
    public String name() {
        return "relu-discriminator-value";
    }

    @Override
    public Point input() {
        return new Point().matrix("X", x).matrix("G", g);
    }

    @Override
    public Proved prove() {
        RationalMatrix best = best();
        BigFraction square = best.squaredNorm();
        Interval value = Interval.sqrt(square);
        ProofException.require(difference(best).abs().equals(square), "attainment: |F(r)| = norm(r)^2", best);
        Proved proved = Proved.optimal(value);
        return threshold.signum() < 0
                ? proved
                : proved.given(
                        "h(G)^2 <= beta^2, beta = " + Rational.text(threshold),
                        threshold.multiply(threshold).subtract(square));
    }

    /** Returns the longest {@code r}. */
    private RationalMatrix best() {
        RationalMatrix best = RationalMatrix.zero(x.columns(), 1);
        int n = x.rows() + g.rows();
        for (int pattern = 0; pattern < 1 << n; pattern++) {
            RationalMatrix c = difference(pattern);
            for (RationalMatrix target : List.of(c, c.times(BigFraction.MINUS_ONE))) {
                if (target.squaredNorm().compareTo(best.squaredNorm()) > 0) { // α = 0 proves that the others cannot win
                    RationalMatrix r = ConeProjection.of(target, cone(pattern)).residual();
                    best = r.squaredNorm().compareTo(best.squaredNorm()) > 0 ? r : best;
                }
            }
        }
        return best;
    }

    private RationalMatrix sample(int i) {
        return i < x.rows() ? x.row(i) : g.row(i - x.rows());
    }

    private static boolean active(int pattern, int i) {
        return (pattern >> i & 1) == 1;
    }

    /** Returns c. */
    private RationalMatrix difference(int pattern) {
        RationalMatrix sum = RationalMatrix.zero(1, x.columns());
        for (int i = 0; i < x.rows() + g.rows(); i++) {
            if (active(pattern, i)) {
                sum = i < x.rows() ? sum.plus(sample(i)) : sum.minus(sample(i));
            }
        }
        return sum.transpose();
    }

    /** Returns A. */
    private RationalMatrix cone(int pattern) {
        return RationalMatrix.of(
                x.rows() + g.rows(),
                x.columns(),
                (i, j) -> active(pattern, i)
                        ? sample(i).at(0, j)
                        : sample(i).at(0, j).negate());
    }

    /** Returns an optimal point with 17 digits. */
    Point optimum() {
        return direction(best());
    }

    /** Returns {@code v/‖v‖} with 17 digits; the zero vector stays. */
    static Point direction(RationalMatrix v) {
        return new Point().vector("u", DiscriminatorSupremum.unit(v));
    }

    /** Returns {@code 1'(Xu)₊ − 1'(Gu)₊}. */
    private BigFraction difference(RationalMatrix u) {
        return activation(x.times(u)).subtract(activation(g.times(u)));
    }

    private static BigFraction activation(RationalMatrix t) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < t.rows(); i++) {
            sum = sum.add(Interval.max(t.at(i), BigFraction.ZERO));
        }
        return sum;
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("u", List.of(x.columns()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        BigFraction radius = slack.add(1);
        return primal.get("u").squaredNorm().compareTo(radius.multiply(radius)) <= 0;
    }

    @Override
    public BigFraction scale() {
        return BigFraction.ONE;
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(difference(primal.get("u")).abs());
    }
}
