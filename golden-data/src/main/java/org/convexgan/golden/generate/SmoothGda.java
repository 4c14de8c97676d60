package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/** {@code f(θ) = J₀θ + ε·u²/(1 + u²)}, {@code u = Bθ}: gradient descent-ascent on it is rational, with more digits in every step. */
record SmoothGda(
        RationalMatrix j0,
        RationalMatrix b,
        BigFraction eps,
        RationalMatrix y,
        RationalMatrix theta0,
        RationalMatrix d0,
        BigFraction mu,
        BigFraction eta,
        int steps)
        implements ExactProblem {

    /** Where the method stands. */
    private record State(RationalMatrix theta, RationalMatrix d) {}

    SmoothGda after(int other) {
        return new SmoothGda(j0, b, eps, y, theta0, d0, mu, eta, other);
    }

    SmoothGda withEps(String other) {
        return new SmoothGda(j0, b, Rational.parse(other), y, theta0, d0, mu, eta, steps);
    }

    SmoothGda withSteps(String otherMu, String otherEta) {
        return new SmoothGda(j0, b, eps, y, theta0, d0, Rational.parse(otherMu), Rational.parse(otherEta), steps);
    }

    @Override
    public String name() {
        return "smooth-gda";
    }

    @Override
    public Point input() {
        return new Point()
                .matrix("J0", j0)
                .matrix("B", b)
                .number("eps", eps)
                .vector("y", y)
                .vector("theta0", theta0)
                .vector("d0", d0)
                .number("mu", mu)
                .number("eta", eta)
                .integer("steps", steps);
    }

    private State end() {
        State state = new State(theta0, d0);
        for (int t = 0; t < steps; t++) {
            state = step(state, true);
        }
        return state;
    }

    /** Returns the state after one step; without the bend of the Jacobian if it is wrong. */
    private State step(State at, boolean bent) {
        RationalMatrix u = b.times(at.theta);
        RationalMatrix jacobian = RationalMatrix.of(j0.rows(), j0.columns(), (i, j) -> {
            BigFraction one = u.at(i).multiply(u.at(i)).add(1);
            BigFraction slope = eps.multiply(u.at(i)).multiply(2).divide(one.multiply(one));
            return bent ? j0.at(i, j).add(slope.multiply(b.at(i, j))) : j0.at(i, j);
        });
        RationalMatrix linear = j0.times(at.theta);
        RationalMatrix residual = RationalMatrix.column(y.rows(), i -> {
            BigFraction square = u.at(i).multiply(u.at(i));
            return linear.at(i).add(eps.multiply(square).divide(square.add(1))).subtract(y.at(i));
        });
        return new State(
                at.theta.minus(jacobian.transpose().times(at.d).times(eta)),
                at.d.times(BigFraction.ONE.subtract(mu)).plus(residual.times(mu)));
    }

    /** Returns the answer with 17 digits. */
    Point answer() {
        return answer(end());
    }

    private static Point answer(State state) {
        return new Point().vector("theta", rounded(state.theta)).vector("d", rounded(state.d));
    }

    /** Returns the answer that has no bend in its Jacobian. */
    Point answerWithoutBend() {
        State state = new State(theta0, d0);
        for (int t = 0; t < steps; t++) {
            state = step(state, false);
        }
        return answer(state);
    }

    private static RationalMatrix rounded(RationalMatrix v) {
        return RationalMatrix.column(v.rows(), i -> Interval.of(v.at(i)).rounded());
    }

    private static RationalMatrix fortyDigits(RationalMatrix v) {
        BigFraction width = new BigFraction(1, 10).pow(60);
        return RationalMatrix.column(
                v.rows(), i -> new Interval(v.at(i).subtract(width), v.at(i).add(width)).fortyDigits());
    }

    @Override
    public Proved prove() {
        State end = end();
        return Proved.optimal(BigFraction.ZERO)
                .given("mu <= 1", BigFraction.ONE.subtract(mu))
                .uniqueVector("theta", fortyDigits(end.theta))
                .uniqueVector("d", fortyDigits(end.d));
    }

    @Override
    public boolean hasValue() {
        return false;
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("theta", List.of(theta0.rows()), "d", List.of(d0.rows()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        State end = end();
        return near(primal.get("theta"), end.theta, slack) && near(primal.get("d"), end.d, slack);
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
        BigFraction largest = BigFraction.ZERO;
        State end = end();
        for (int i = 0; i < end.theta.rows(); i++) {
            largest = Interval.max(largest, end.theta.at(i).abs());
        }
        for (int i = 0; i < end.d.rows(); i++) {
            largest = Interval.max(largest, end.d.at(i).abs());
        }
        return largest;
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(0);
    }
}
