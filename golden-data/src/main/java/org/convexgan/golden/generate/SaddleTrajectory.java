package org.convexgan.golden.generate;

import java.util.function.IntFunction;
import org.hipparchus.fraction.BigFraction;

/** {@code max −|x − c|²/2} s.t. {@code x <= bound}, {@code |x_i| <= box}: the trajectory of a rational start is rational. */
record SaddleTrajectory(
        RationalMatrix c,
        RationalMatrix bound,
        BigFraction box,
        RationalMatrix x0,
        RationalMatrix lambda0,
        SaddleRule rule,
        int steps)
        implements SubgradientTrajectory {
    static SaddleTrajectory of(String c, String bound, String x0, String lambda0, SaddleRule rule, int steps) {
        return new SaddleTrajectory(
                RationalMatrix.vector(c),
                RationalMatrix.vector(bound),
                new BigFraction(4),
                RationalMatrix.vector(x0),
                RationalMatrix.vector(lambda0),
                rule,
                steps);
    }

    /** Returns the same trajectory in a box that it does not reach. */
    SaddleTrajectory unbounded() {
        return new SaddleTrajectory(c, bound, new BigFraction(1000), x0, lambda0, rule, steps);
    }

    @Override
    public SaddleTrajectory with(SaddleRule other, int otherSteps) {
        return new SaddleTrajectory(c, bound, box, x0, lambda0, other, otherSteps);
    }

    @Override
    public String xName() {
        return "x";
    }

    @Override
    public String lambdaName() {
        return "lambda";
    }

    @Override
    public IntFunction<SaddleRule.Coordinate> coordinates() {
        return i -> new Line(c.at(i), bound.at(i), box);
    }

    private record Line(BigFraction c, BigFraction bound, BigFraction box) implements SaddleRule.Coordinate {
        @Override
        public BigFraction lowest() {
            return box.negate();
        }

        @Override
        public BigFraction highest() {
            return box;
        }

        @Override
        public Interval best(Interval lambda) {
            return Interval.of(c).minus(lambda);
        }

        @Override
        public Interval ascent(Interval x, Interval lambda) {
            return Interval.of(c).minus(x).minus(lambda);
        }

        @Override
        public Interval constraint(Interval x) {
            return Interval.of(bound).minus(x);
        }
    }

    @Override
    public String name() {
        return "saddle-trajectory";
    }

    @Override
    public Point data() {
        return new Point()
                .vector("c", c)
                .vector("bound", bound)
                .number("box", box)
                .vector("x0", x0)
                .vector("lambda0", lambda0);
    }

    @Override
    public BigFraction scale() {
        return box;
    }
}
