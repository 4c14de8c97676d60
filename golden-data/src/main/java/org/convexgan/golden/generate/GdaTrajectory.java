package org.convexgan.golden.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code d' = (1 − μ)d + μr}, {@code W' = W − η·Jᵀd}, {@code r = f(W) − x̄}, {@code f(W) = (1/n)·Σ V·max(0, Wz_i)}, {@code φ'(0) = 1}: the trajectory
 * of a rational start is rational.
 */
record GdaTrajectory(
        RationalMatrix v,
        RationalMatrix z,
        RationalMatrix w0,
        RationalMatrix d0,
        RationalMatrix xbar,
        BigFraction mu,
        BigFraction eta,
        int steps,
        String order)
        implements ExactProblem {
    private static final BigFraction LEAK = new BigFraction(1, 10);

    /** What a wrong implementation does. */
    enum Fault {
        NONE,
        STRICT_DERIVATIVE,
        LEAKY_GRADIENT,
        SUM_IN_GRADIENT,
        SUM_OF_SAMPLES,
        NO_DECAY,
        HALF_BEST_RESPONSE,
        WRONG_SIGN,
        WEIGHTS_FIRST,
        TRAINED_OUTER_WEIGHTS,
        FROZEN_WEIGHTS,
        FROZEN_JACOBIAN
    }

    /** One output, one neuron, one noise vector 1: {@code f(w) = max(0, w)}. */
    static GdaTrajectory scalar(String w0, String xbar, String mu, String eta, int steps) {
        RationalMatrix one = RationalMatrix.identity(1);
        return new GdaTrajectory(
                one,
                one,
                RationalMatrix.rows(w0),
                RationalMatrix.vector("0"),
                RationalMatrix.vector(xbar),
                Rational.parse(mu),
                Rational.parse(eta),
                steps,
                "simultaneous");
    }

    GdaTrajectory ordered(String other) {
        return new GdaTrajectory(v, z, w0, d0, xbar, mu, eta, steps, other);
    }

    GdaTrajectory after(int otherSteps) {
        return new GdaTrajectory(v, z, w0, d0, xbar, mu, eta, otherSteps, order);
    }

    GdaTrajectory from(String discriminator) {
        return new GdaTrajectory(v, z, w0, RationalMatrix.vector(discriminator), xbar, mu, eta, steps, order);
    }

    /** The states of a run. */
    record States(RationalMatrix w, RationalMatrix d, RationalMatrix residuals) {

        /** Returns the point with 17 digits. */
        Point point() {
            return new Point().matrix("W", rounded(w)).vector("d", rounded(d)).matrix("residuals", rounded(residuals));
        }

        private static RationalMatrix rounded(RationalMatrix a) {
            return RationalMatrix.of(
                    a.rows(), a.columns(), (i, j) -> Interval.of(a.at(i, j)).rounded());
        }
    }

    /** Returns the trajectory as a wrong implementation computes it. */
    States run(Fault fault) {
        RationalMatrix outer = v;
        RationalMatrix w = w0;
        RationalMatrix d = d0;
        RationalMatrix u0 = activeMeans(w, fault);
        RationalMatrix linear = residual(outer, w, fault);
        List<RationalMatrix> series = new ArrayList<>();
        for (int t = 0; ; t++) {
            RationalMatrix r = fault == Fault.FROZEN_JACOBIAN ? linear : residual(outer, w, fault);
            series.add(r.transpose());
            if (t == steps) {
                int outputs = v.rows();
                return new States(
                        w,
                        d,
                        RationalMatrix.of(
                                steps + 1, outputs, (i, j) -> series.get(i).at(0, j)));
            }
            RationalMatrix u = fault == Fault.FROZEN_JACOBIAN ? u0 : activeMeans(w, fault);
            RationalMatrix moved = ascend(d, r, fault);
            RationalMatrix next = descend(outer, w, order.equals("simultaneous") ? d : moved, u);
            if (fault == Fault.WEIGHTS_FIRST) {
                moved = ascend(d, residual(outer, next, fault), fault);
            }
            if (fault == Fault.TRAINED_OUTER_WEIGHTS) {
                outer = outer.minus(d.times(responses(w).transpose()).times(eta));
            }
            linear = linear.plus(v.times(rowProducts(u, next.minus(w))));
            w = fault == Fault.FROZEN_WEIGHTS ? w : next;
            d = moved;
        }
    }

    private RationalMatrix ascend(RationalMatrix d, RationalMatrix r, Fault fault) {
        if (order.equals("gd")) {
            return fault == Fault.WRONG_SIGN ? r.times(BigFraction.MINUS_ONE) : r;
        }
        BigFraction kept = BigFraction.ONE.subtract(mu);
        BigFraction gained = mu;
        if (fault == Fault.NO_DECAY) {
            kept = BigFraction.ONE;
        } else if (fault == Fault.WRONG_SIGN) {
            gained = mu.negate();
        } else if (fault == Fault.HALF_BEST_RESPONSE) {
            gained = mu.divide(2);
        }
        return d.times(kept).plus(r.times(gained));
    }

    private RationalMatrix descend(RationalMatrix outer, RationalMatrix w, RationalMatrix d, RationalMatrix u) {
        RationalMatrix weights = outer.transpose().times(d).times(eta);
        return RationalMatrix.of(
                w.rows(),
                w.columns(),
                (l, j) -> w.at(l, j).subtract(weights.at(l).multiply(u.at(l, j))));
    }

    private RationalMatrix residual(RationalMatrix outer, RationalMatrix w, Fault fault) {
        int count = fault == Fault.SUM_OF_SAMPLES ? z.rows() : 1;
        return outer.times(responses(w)).times(new BigFraction(count)).minus(xbar);
    }

    private RationalMatrix responses(RationalMatrix w) {
        RationalMatrix p = w.times(z.transpose());
        return RationalMatrix.column(w.rows(), l -> {
            BigFraction sum = BigFraction.ZERO;
            for (int i = 0; i < z.rows(); i++) {
                sum = sum.add(Interval.max(BigFraction.ZERO, p.at(l, i)));
            }
            return sum.divide(z.rows());
        });
    }

    private RationalMatrix activeMeans(RationalMatrix w, Fault fault) {
        RationalMatrix p = w.times(z.transpose());
        RationalMatrix slopes = RationalMatrix.of(p.rows(), p.columns(), (l, i) -> slope(p.at(l, i), fault));
        int count = fault == Fault.SUM_IN_GRADIENT ? 1 : z.rows();
        return slopes.times(z).times(new BigFraction(1, count));
    }

    private static BigFraction slope(BigFraction p, Fault fault) {
        int kink = fault == Fault.STRICT_DERIVATIVE ? 1 : 0;
        if (p.signum() >= kink) {
            return BigFraction.ONE;
        }
        return fault == Fault.LEAKY_GRADIENT ? LEAK : BigFraction.ZERO;
    }

    private static RationalMatrix rowProducts(RationalMatrix a, RationalMatrix b) {
        return RationalMatrix.column(
                a.rows(), l -> a.row(l).transpose().inner(b.row(l).transpose()));
    }

    @Override
    public String name() {
        return "gda-trajectory";
    }

    @Override
    public Point input() {
        return new Point()
                .matrix("V", v)
                .matrix("Z", z)
                .matrix("W0", w0)
                .vector("d0", d0)
                .vector("xbar", xbar)
                .number("mu", mu)
                .number("eta", eta)
                .integer("steps", steps)
                .text("order", order);
    }

    @Override
    public Proved prove() {
        States states = run(Fault.NONE);
        return Proved.optimal(BigFraction.ZERO)
                .uniqueMatrix("W", states.w())
                .uniqueVector("d", states.d())
                .uniqueMatrix("residuals", states.residuals());
    }

    @Override
    public boolean hasValue() {
        return false;
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of(
                "W", List.of(w0.rows(), w0.columns()),
                "d", List.of(d0.rows()),
                "residuals", List.of(steps + 1, d0.rows()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        States states = run(Fault.NONE);
        return near(primal.get("W"), states.w(), slack)
                && near(primal.get("d"), states.d(), slack)
                && near(primal.get("residuals"), states.residuals(), slack);
    }

    private static boolean near(RationalMatrix actual, RationalMatrix expected, BigFraction slack) {
        return actual.minus(expected).maxAbs().compareTo(slack) <= 0;
    }

    @Override
    public BigFraction scale() {
        States states = run(Fault.NONE);
        return Interval.max(
                states.w().maxAbs(),
                Interval.max(states.d().maxAbs(), states.residuals().maxAbs()));
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(0);
    }
}
