package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
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
        implements ExactProblem {
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

    static SaddleRule rule(String driver, String form, String a, String b, int power) {
        return new SaddleRule(driver, form, Rational.parse(a), Rational.parse(b), power);
    }

    SaddleTrajectory with(SaddleRule other, int otherSteps) {
        return new SaddleTrajectory(c, bound, box, x0, lambda0, other, otherSteps);
    }

    SaddleRule.State state() {
        return rule.run(i -> new Line(c.at(i), bound.at(i), box), x0, lambda0, steps);
    }

    /** Returns the end of the trajectory with 17 digits. */
    Point end() {
        return point(SaddleRule.State.rounded(state().x()), SaddleRule.State.rounded(state().lambda()));
    }

    static Point point(RationalMatrix x, RationalMatrix lambda) {
        return new Point().vector("x", x).vector("lambda", lambda);
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
    public Point input() {
        return rule.write(new Point()
                .vector("c", c)
                .vector("bound", bound)
                .number("box", box)
                .vector("x0", x0)
                .vector("lambda0", lambda0)
                .integer("steps", steps));
    }

    @Override
    public Proved prove() {
        return Proved.optimal(BigFraction.ZERO)
                .uniqueVector("x", SaddleRule.State.middle(state().x()))
                .uniqueVector("lambda", SaddleRule.State.middle(state().lambda()));
    }

    @Override
    public boolean hasValue() {
        return false;
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("x", List.of(c.rows()), "lambda", List.of(c.rows()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        return SaddleRule.near(primal.get("x"), state().x(), slack)
                && SaddleRule.near(primal.get("lambda"), state().lambda(), slack);
    }

    @Override
    public BigFraction scale() {
        return box;
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(0);
    }
}
