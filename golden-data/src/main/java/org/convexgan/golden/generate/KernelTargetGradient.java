package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * Target and gradient of the kernel term of the modified generator loss, enclosed by exponentials and logarithms of rationals: {@code p̃_i = p_i − α f₁(D_i)},
 * loss {@code α² Σ f₁²/m₁}, gradient {@code −4α/(σ² m₁ m₂) Σ_i f₁(D_i) k_ij (g_j − x_i)}.
 */
record KernelTargetGradient(RationalMatrix g, RationalMatrix x, RationalMatrix d, BigFraction a, BigFraction s)
        implements ExactProblem {

    /** Reads samples and data on the line. */
    static KernelTargetGradient line(String g, String x, String d, String a, String s) {
        return new KernelTargetGradient(
                RationalMatrix.vector(g),
                RationalMatrix.vector(x),
                RationalMatrix.vector(d),
                Rational.parse(a),
                Rational.parse(s));
    }

    @Override
    public String name() {
        return "kernel-target-gradient";
    }

    @Override
    public Point input() {
        return new Point()
                .matrix("G", g)
                .matrix("X", x)
                .vector("D", d)
                .number("a", a)
                .number("s", s);
    }

    private Interval f1(int i) {
        return Exponential.log(Interval.of(BigFraction.ONE.subtract(d.at(i)).multiply(2)));
    }

    private Interval kernel(int i, int j) {
        BigFraction square = g.row(j).minus(x.row(i)).squaredNorm();
        return Exponential.exp(Interval.of(square.divide(s.multiply(s)).negate()));
    }

    private Interval density(int i) {
        Interval sum = Interval.of(0);
        for (int j = 0; j < g.rows(); j++) {
            sum = sum.plus(kernel(i, j));
        }
        return sum.times(new BigFraction(1, g.rows()));
    }

    private Interval target(int i) {
        return density(i).minus(f1(i).times(a));
    }

    private Interval term(int i, int j, int c) {
        BigFraction factor =
                a.multiply(-4).divide(s.multiply(s).multiply(x.rows()).multiply(g.rows()));
        return f1(i).times(kernel(i, j)).times(g.at(j, c).subtract(x.at(i, c)).multiply(factor));
    }

    private Interval gradient(int j, int c) {
        Interval sum = Interval.of(0);
        for (int i = 0; i < x.rows(); i++) {
            sum = sum.plus(term(i, j, c));
        }
        return sum;
    }

    @Override
    public Proved prove() {
        Interval sum = Interval.of(0);
        for (int i = 0; i < x.rows(); i++) {
            sum = sum.plus(f1(i).times(f1(i)));
        }
        Interval value = sum.times(a.multiply(a).divide(x.rows()));
        Interval attained = objective(optimum());
        ProofException.require(attained.minus(value).abs().atMost(SoftMean.ROUNDING), "attainment", attained);
        return Proved.optimal(value);
    }

    /** Returns the answer with 17 digits. */
    Point optimum() {
        return answer(BigFraction.ONE, BigFraction.ONE);
    }

    /** Returns the target with its step, and the gradient, each times a number, with 17 digits. */
    Point answer(BigFraction step, BigFraction slope) {
        return new Point()
                .vector(
                        "target",
                        RationalMatrix.column(
                                x.rows(),
                                i -> density(i)
                                        .minus(f1(i).times(a.multiply(step)))
                                        .rounded()))
                .matrix(
                        "gradient",
                        RationalMatrix.of(
                                g.rows(),
                                g.columns(),
                                (j, c) -> gradient(j, c).times(slope).rounded()));
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("target", List.of(x.rows()), "gradient", List.of(g.rows(), g.columns()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        for (int i = 0; i < x.rows(); i++) {
            Interval error = target(i).minus(Interval.of(primal.get("target").at(i)));
            if (!error.abs().atMost(slack)) {
                return false;
            }
        }
        for (int j = 0; j < g.rows(); j++) {
            for (int c = 0; c < g.columns(); c++) {
                Interval size = Interval.of(0);
                for (int i = 0; i < x.rows(); i++) {
                    size = size.plus(term(i, j, c).abs());
                }
                Interval error =
                        gradient(j, c).minus(Interval.of(primal.get("gradient").at(j, c)));
                if (!error.abs().atMost(size.lower().multiply(slack))) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public BigFraction scale() {
        BigFraction largest = BigFraction.ZERO;
        for (int i = 0; i < x.rows(); i++) {
            largest = Interval.max(largest, f1(i).times(a).abs().upper());
        }
        return largest;
    }

    @Override
    public Interval objective(Point primal) {
        Interval sum = Interval.of(0);
        for (int i = 0; i < x.rows(); i++) {
            Interval distance = Interval.of(primal.get("target").at(i)).minus(density(i));
            sum = sum.plus(distance.times(distance));
        }
        return sum.times(new BigFraction(1, x.rows()));
    }
}
