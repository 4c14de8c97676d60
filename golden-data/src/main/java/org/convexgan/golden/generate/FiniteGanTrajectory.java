package org.convexgan.golden.generate;

import java.util.function.IntFunction;
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
        implements SubgradientTrajectory {
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

    /** Returns the same trajectory with so small a clipping level that it acts only on what leaves (0, 1). */
    FiniteGanTrajectory hardlyClipped() {
        return new FiniteGanTrajectory(pd, pg0, discriminator0, new BigFraction(1, 1000), rule, steps);
    }

    @Override
    public FiniteGanTrajectory with(SaddleRule other, int otherSteps) {
        return new FiniteGanTrajectory(pd, pg0, discriminator0, eps, other, otherSteps);
    }

    @Override
    public String xName() {
        return "D";
    }

    @Override
    public String lambdaName() {
        return "pg";
    }

    @Override
    public RationalMatrix x0() {
        return discriminator0;
    }

    @Override
    public RationalMatrix lambda0() {
        return pg0;
    }

    @Override
    public IntFunction<SaddleRule.Coordinate> coordinates() {
        return i -> new Symbol(pd.at(i), eps);
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
    public Point data() {
        return new Point()
                .text("row", "js")
                .vector("pd", pd)
                .vector("pg0", pg0)
                .vector("D0", discriminator0)
                .number("eps", eps);
    }

    @Override
    public Point point(RationalMatrix d, RationalMatrix pg) {
        return new Point().vector(lambdaName(), pg).vector(xName(), d);
    }

    @Override
    public Proved prove() {
        BigFraction least = BigFraction.ONE;
        for (int i = 0; i < pd.rows(); i++) {
            least = Interval.min(least, pd.at(i));
        }
        return Proved.optimal(BigFraction.ZERO)
                .given("min pd > 0", least)
                .uniqueVector(lambdaName(), SaddleRule.State.middle(state().lambda()))
                .uniqueVector(xName(), SaddleRule.State.middle(state().x()));
    }

    @Override
    public BigFraction scale() {
        return BigFraction.ONE;
    }
}
