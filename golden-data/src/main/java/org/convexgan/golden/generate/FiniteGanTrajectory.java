package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/** {@code L = sum pd log D + pg log(2(1 − D))}, {@code D} in {@code [eps, 1 − eps]}: enclosures of at least 38 places. */
record FiniteGanTrajectory(
        RationalMatrix pd,
        RationalMatrix pg0,
        RationalMatrix discriminator0,
        BigFraction eps,
        SaddleRule rule,
        int steps)
        implements ExactProblem {
    static FiniteGanTrajectory of(
            String pd, String pg0, String discriminator0, String eps, SaddleRule rule, int steps) {
        return new FiniteGanTrajectory(
                RationalMatrix.vector(pd),
                RationalMatrix.vector(pg0),
                RationalMatrix.vector(discriminator0),
                Rational.parse(eps),
                rule,
                steps);
    }

    FiniteGanTrajectory with(SaddleRule other, int otherSteps) {
        return new FiniteGanTrajectory(pd, pg0, discriminator0, eps, other, otherSteps);
    }

    SaddleRule.State state() {
        return rule.run(i -> new Symbol(pd.at(i), eps), discriminator0, pg0, steps);
    }

    /** Returns the end of the trajectory with 17 digits. */
    Point end() {
        return point(SaddleRule.State.rounded(state().lambda()), SaddleRule.State.rounded(state().x()));
    }

    static Point point(RationalMatrix pg, RationalMatrix d) {
        return new Point().vector("pg", pg).vector("D", d);
    }

    private record Symbol(BigFraction pd, BigFraction eps) implements SaddleRule.Coordinate {
        @Override
        public BigFraction lowest() {
            return eps;
        }

        @Override
        public BigFraction highest() {
            return BigFraction.ONE.subtract(eps);
        }

        @Override
        public Interval best(Interval pg) {
            return pg.plus(Interval.of(pd)).reciprocal().times(pd);
        }

        @Override
        public Interval ascent(Interval d, Interval pg) {
            return d.reciprocal()
                    .times(pd)
                    .minus(pg.times(Interval.of(1).minus(d).reciprocal()));
        }

        @Override
        public Interval constraint(Interval d) {
            return Exponential.log(Interval.of(1).minus(d).times(BigFraction.TWO));
        }
    }

    @Override
    public String name() {
        return "finite-gan-trajectory";
    }

    @Override
    public Point input() {
        return rule.write(new Point()
                .text("row", "js")
                .vector("pd", pd)
                .vector("pg0", pg0)
                .vector("D0", discriminator0)
                .number("eps", eps)
                .integer("steps", steps));
    }

    @Override
    public Proved prove() {
        BigFraction least = BigFraction.ONE;
        for (int i = 0; i < pd.rows(); i++) {
            least = Interval.min(least, pd.at(i));
        }
        return Proved.optimal(BigFraction.ZERO)
                .given("min pd > 0", least)
                .uniqueVector("pg", SaddleRule.State.middle(state().lambda()))
                .uniqueVector("D", SaddleRule.State.middle(state().x()));
    }

    @Override
    public boolean hasValue() {
        return false;
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("pg", List.of(pd.rows()), "D", List.of(pd.rows()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        return SaddleRule.near(primal.get("pg"), state().lambda(), slack)
                && SaddleRule.near(primal.get("D"), state().x(), slack);
    }

    @Override
    public BigFraction scale() {
        return BigFraction.ONE;
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(0);
    }
}
