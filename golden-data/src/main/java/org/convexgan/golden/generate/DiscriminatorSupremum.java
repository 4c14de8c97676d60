package org.convexgan.golden.generate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code max Σ_j v_j c(u_j) − βΣ|v_j|} over {@code ‖u_j‖ <= 1}, {@code Σ|v_j| <= 1}, with
 * {@code c(u) = 1'σ(Xu) − 1'σ(Gu)}. The optimum is {@code (h − β)₊} with {@code h = max |c|}: {@code ‖s_X − s_G‖} for linear σ,
 * {@code ‖X'X − G'G‖₂} for quadratic σ, {@code max(|c(1)|, |c(−1)|)} for ReLU and one column.
 */
record DiscriminatorSupremum(
        RationalMatrix x,
        RationalMatrix g,
        Activation activation,
        BigFraction beta,
        int neurons,
        RationalMatrix directions)
        implements ExactProblem {
    /** The activation σ. */
    enum Activation {
        LINEAR,
        QUADRATIC,
        RELU
    }

    static DiscriminatorSupremum linear(RationalMatrix x, RationalMatrix g, String beta, int neurons) {
        return new DiscriminatorSupremum(
                x, g, Activation.LINEAR, Rational.parse(beta), neurons, RationalMatrix.identity(x.columns()));
    }

    /** The directions must be orthogonal eigenvectors of {@code X'X − G'G}. */
    static DiscriminatorSupremum quadratic(
            RationalMatrix x, RationalMatrix g, String beta, int neurons, RationalMatrix directions) {
        return new DiscriminatorSupremum(x, g, Activation.QUADRATIC, Rational.parse(beta), neurons, directions);
    }

    static DiscriminatorSupremum relu(RationalMatrix x, RationalMatrix g, String beta, int neurons) {
        return new DiscriminatorSupremum(
                x, g, Activation.RELU, Rational.parse(beta), neurons, RationalMatrix.identity(1));
    }

    @Override
    public String name() {
        return "discriminator-supremum";
    }

    @Override
    public Point input() {
        return new Point()
                .matrix("X", x)
                .matrix("G", g)
                .text("activation", activation.name().toLowerCase(Locale.ROOT))
                .number("beta", beta)
                .integer("neurons", neurons);
    }

    @Override
    public Proved prove() {
        Interval h = height();
        Interval value = h.minus(Interval.of(beta)).positivePart();
        ProofException.require(objective(optimum()).minus(value).abs().atMost(SoftMean.ROUNDING), "attainment", value);
        return Proved.optimal(value);
    }

    /** Returns h with the proof that no neuron does better. */
    private Interval height() {
        return switch (activation) {
            case LINEAR -> // Cauchy-Schwarz
                Interval.sqrt(x.columnSums().minus(g.columnSums()).squaredNorm());
            case QUADRATIC -> {
                RationalMatrix difference = x.gram().minus(g.gram());
                BigFraction h = new Spectrum(difference, directions)
                        .eigenvalues().stream()
                                .map(BigFraction::abs)
                                .max(BigFraction::compareTo)
                                .orElseThrow();
                ProofException.require(difference.spectralNormAtMost(h), "norm(X'X - G'G) <= h", h);
                yield Interval.of(h);
            }
            case RELU -> { // c(u) = |u| c(sign u)
                ProofException.require(x.columns() == 1, "one column", x);
                BigFraction right = contribution(RationalMatrix.vector("1")).abs();
                BigFraction left = contribution(RationalMatrix.vector("-1")).abs();
                yield Interval.of(Interval.max(left, right));
            }
        };
    }

    /** Returns a direction that attains h, with 17 digits. */
    private RationalMatrix best() {
        return switch (activation) {
            case LINEAR -> unit(x.columnSums().minus(g.columnSums()));
            case QUADRATIC -> {
                Spectrum spectrum = new Spectrum(x.gram().minus(g.gram()), directions);
                int best = 0;
                for (int j = 1; j < directions.columns(); j++) {
                    List<BigFraction> values = spectrum.eigenvalues();
                    best = values.get(j).abs().compareTo(values.get(best).abs()) > 0 ? j : best;
                }
                yield unit(directions.col(best));
            }
            case RELU -> {
                RationalMatrix right = RationalMatrix.vector("1");
                RationalMatrix left = RationalMatrix.vector("-1");
                yield contribution(right).abs().compareTo(contribution(left).abs()) >= 0 ? right : left;
            }
        };
    }

    /** Returns {@code v/‖v‖} with 17 digits; the zero vector stays. */
    static RationalMatrix unit(RationalMatrix v) {
        BigFraction square = v.squaredNorm();
        if (square.signum() == 0) {
            return v;
        }
        Interval length = Interval.sqrt(square);
        return RationalMatrix.column(
                v.rows(), i -> length.times(v.at(i).divide(square)).rounded());
    }

    /** Returns an optimal point with 17 digits: one neuron active if {@code h > β}, none otherwise. */
    Point optimum() {
        RationalMatrix u = best();
        BigFraction c = contribution(u);
        boolean active = c.abs().compareTo(beta) > 0;
        return point(u, new BigFraction(active ? c.signum() : 0));
    }

    /** Returns the point whose first neuron is u with weight v; the others repeat u with weight 0. */
    Point point(RationalMatrix u, BigFraction v) {
        return new Point()
                .matrix("U", RationalMatrix.of(neurons, u.rows(), (i, j) -> u.at(j)))
                .vector("v", RationalMatrix.column(neurons, i -> i == 0 ? v : BigFraction.ZERO));
    }

    /** Returns {@code c(u) = 1'σ(Xu) − 1'σ(Gu)}. */
    BigFraction contribution(RationalMatrix u) {
        return sum(x.times(u)).subtract(sum(g.times(u)));
    }

    private BigFraction sum(RationalMatrix preactivation) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < preactivation.rows(); i++) {
            BigFraction t = preactivation.at(i);
            sum = sum.add(
                    switch (activation) {
                        case LINEAR -> t;
                        case QUADRATIC -> t.multiply(t);
                        case RELU -> Interval.max(t, BigFraction.ZERO);
                    });
        }
        return sum;
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("U", List.of(neurons, x.columns()), "v", List.of(neurons));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        RationalMatrix u = primal.get("U");
        BigFraction radius = slack.add(1);
        for (int j = 0; j < neurons; j++) {
            if (u.row(j).squaredNorm().compareTo(radius.multiply(radius)) > 0) {
                return false;
            }
        }
        return mass(primal.get("v")).compareTo(radius) <= 0;
    }

    private static BigFraction mass(RationalMatrix v) {
        BigFraction sum = BigFraction.ZERO;
        for (int j = 0; j < v.rows(); j++) {
            sum = sum.add(v.at(j).abs());
        }
        return sum;
    }

    @Override
    public BigFraction scale() {
        return BigFraction.ONE;
    }

    @Override
    public Interval objective(Point primal) {
        RationalMatrix u = primal.get("U");
        RationalMatrix v = primal.get("v");
        BigFraction sum = beta.negate().multiply(mass(v));
        for (int j = 0; j < neurons; j++) {
            sum = sum.add(v.at(j).multiply(contribution(u.row(j).transpose())));
        }
        return Interval.of(sum);
    }
}
