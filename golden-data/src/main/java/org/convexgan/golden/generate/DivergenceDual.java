package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code max_D Σ p_d f₀(D) + p_g f₁(D)} for a row of Table 1. The value is that of the closed form of each row, and equals the objective at the
 * maximizer; it bounds the objective because each term is concave in {@code D} and its derivative vanishes there, which exact arithmetic confirms by its
 * signs on both sides.
 */
record DivergenceDual(String row, RationalMatrix pd, RationalMatrix pg, BigFraction eps) implements ExactProblem {
    private static final BigFraction BESIDE = new BigFraction(1, 1_000_000_000_000L);

    static DivergenceDual of(String row, String pd, String pg) {
        return new DivergenceDual(row, RationalMatrix.vector(pd), RationalMatrix.vector(pg), Rational.parse("0.1"));
    }

    @Override
    public String name() {
        return "divergence-dual";
    }

    @Override
    public Point input() {
        return new Point().text("row", row).vector("pd", pd).vector("pg", pg).number("eps", eps);
    }

    private BigFraction ratio(int i) {
        return pg.at(i).divide(pd.at(i));
    }

    /** Returns the maximizer of a symbol. */
    Interval maximizer(int i) {
        BigFraction r = ratio(i);
        return switch (row) {
            case "kl" -> Interval.of(r.reciprocal());
            case "reverse-kl" -> Interval.of(r);
            case "pearson" -> Interval.of(r.reciprocal().subtract(1).multiply(2));
            case "hellinger" -> Interval.sqrt(r);
            case "js" -> Interval.of(r.add(1).reciprocal());
            case "approximate-wgan" -> Interval.of(BigFraction.ONE.subtract(r).divide(eps.multiply(2)));
            case "other" -> Interval.of(r.add(1));
            default -> throw new IllegalArgumentException("row must be one of Table 1, but was " + row);
        };
    }

    /** Returns {@code p_d f₀(D) + p_g f₁(D)} of a symbol. */
    private Interval lagrangian(int i, BigFraction d) {
        return f0(d).times(pd.at(i)).plus(f1(d).times(pg.at(i)));
    }

    private static Interval log(BigFraction x) {
        return Exponential.log(Interval.of(x));
    }

    private Interval f0(BigFraction d) {
        return switch (row) {
            case "kl", "js" -> log(d);
            case "reverse-kl" -> Interval.of(d.negate());
            case "pearson" -> Interval.of(d);
            case "hellinger" -> Interval.of(BigFraction.ONE.subtract(d));
            case "approximate-wgan" -> Interval.of(d.subtract(d.multiply(d).multiply(eps)));
            default -> Interval.of(d.subtract(d.multiply(d).divide(2)));
        };
    }

    private Interval f1(BigFraction d) {
        return switch (row) {
            case "kl" -> Interval.of(BigFraction.ONE.subtract(d));
            case "reverse-kl" -> log(d);
            case "pearson" -> Interval.of(d.multiply(d).divide(-4).subtract(d));
            case "hellinger" -> Interval.of(BigFraction.ONE.subtract(d.reciprocal()));
            case "js" -> log(BigFraction.ONE.subtract(d).multiply(2));
            case "approximate-wgan" -> Interval.of(d.negate());
            default -> Interval.of(d.subtract(2));
        };
    }

    /** Returns the divergence of a symbol. */
    private Interval divergence(int i) {
        BigFraction a = pd.at(i);
        BigFraction b = pg.at(i);
        BigFraction square = a.subtract(b).multiply(a.subtract(b));
        return switch (row) {
            case "kl" -> log(a.divide(b)).times(a).plus(Interval.of(b.subtract(a)));
            case "reverse-kl" -> log(b.divide(a)).times(b).minus(Interval.of(b));
            case "pearson" -> Interval.of(square.divide(b));
            case "hellinger" ->
                Interval.of(a.add(b)).minus(Interval.sqrt(a.multiply(b)).times(new BigFraction(2)));
            case "js" ->
                log(a.divide(a.add(b)))
                        .times(a)
                        .plus(log(b.multiply(2).divide(a.add(b))).times(b));
            case "approximate-wgan" -> Interval.of(square.divide(a.multiply(eps).multiply(4)));
            default -> Interval.of(square.divide(a.multiply(2)));
        };
    }

    @Override
    public Proved prove() {
        Interval value = Interval.of(0);
        boolean rational = true;
        for (int i = 0; i < pd.rows(); i++) {
            requireMaximizer(i);
            value = value.plus(divergence(i));
            rational &= maximizer(i).exact();
        }
        Interval attained = objective(optimum());
        ProofException.require(attained.minus(value).abs().atMost(SoftMean.ROUNDING), "attainment", attained);
        Proved proved = Proved.optimal(value);
        return rational
                ? proved.uniqueVector(
                        "D", RationalMatrix.column(pd.rows(), i -> maximizer(i).lower()))
                : proved;
    }

    /** Confirms that the concave Lagrangian is smaller a little to the left and a little to the right of the maximizer. */
    private void requireMaximizer(int i) {
        BigFraction middle = maximizer(i).middle();
        Interval top = lagrangian(i, middle);
        for (BigFraction beside : List.of(middle.subtract(BESIDE), middle.add(BESIDE))) {
            Interval lower = lagrangian(i, beside);
            ProofException.require(lower.upper().compareTo(top.lower()) < 0, "a maximum at " + middle, lower);
        }
    }

    /** Returns the maximizer with 17 digits. */
    Point optimum() {
        return new Point()
                .vector("D", RationalMatrix.column(pd.rows(), i -> maximizer(i).rounded()));
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("D", List.of(pd.rows()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        RationalMatrix d = primal.get("D");
        for (int i = 0; i < d.rows(); i++) {
            boolean positive = d.at(i).signum() > 0;
            boolean belowOne = d.at(i).compareTo(BigFraction.ONE) < 0;
            boolean inside = switch (row) {
                case "js" -> positive && belowOne;
                case "kl", "reverse-kl", "hellinger" -> positive;
                default -> true;
            };
            if (!inside) {
                return false;
            }
        }
        return true;
    }

    @Override
    public BigFraction scale() {
        return BigFraction.ONE;
    }

    @Override
    public Interval objective(Point primal) {
        RationalMatrix d = primal.get("D");
        Interval sum = Interval.of(0);
        for (int i = 0; i < d.rows(); i++) {
            sum = sum.plus(lagrangian(i, d.at(i)));
        }
        return sum;
    }
}
