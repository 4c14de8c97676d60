package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code min (β_g/2)‖W‖²_F s.t. ‖s − W'z‖ <= β}, z = Z'1. With {@code m = (1 − β/‖s‖)₊ s}: {@code W = zm'/‖z‖²},
 * {@code p* = (β_g/2)(‖s‖−β)₊²/‖z‖²}; bound {@code v's − β‖v‖ − ‖z‖²‖v‖²/(2β_g)}, tight at {@code v = β_g m/‖z‖²}.
 * Infeasible exactly if {@code z = 0} and {@code ‖s‖ > β}.
 */
record MeanMatchingLinearGenerator(RationalMatrix x, RationalMatrix noise, BigFraction beta, BigFraction betaG)
        implements ExactProblem {
    private static final String HYPOTHESIS = "Z'1 != 0 or norm(s) <= beta";

    @Override
    public String name() {
        return "mean-matching-linear-generator";
    }

    @Override
    public Point input() {
        return new Point()
                .matrix("X", x)
                .matrix("Z", noise)
                .number("beta", beta)
                .number("betaG", betaG);
    }

    private RationalMatrix s() {
        return x.columnSums();
    }

    private RationalMatrix z() {
        return noise.columnSums();
    }

    @Override
    public Proved prove() {
        BigFraction square = z().squaredNorm();
        BigFraction slack = beta.multiply(beta).subtract(s().squaredNorm());
        SoftMean mean = new SoftMean(s(), beta);
        if (square.signum() == 0 && slack.signum() < 0) {
            return Proved.infeasible().given(HYPOTHESIS, slack);
        }
        BigFraction margin = Interval.max(square, slack);
        if (square.signum() == 0) {
            return Proved.optimal(BigFraction.ZERO)
                    .given(HYPOTHESIS, margin)
                    .uniqueMatrix("W", RationalMatrix.zero(noise.columns(), x.columns()));
        }
        Interval value =
                mean.excess().times(mean.excess()).times(betaG.divide(square).divide(2));
        Proved proved = Proved.optimal(value).given(HYPOTHESIS, margin);
        if (!mean.exact()) {
            Interval gap = objective(optimum()).minus(bound(new Point().vector("v", dual())));
            ProofException.require(gap.abs().atMost(SoftMean.ROUNDING), "equal objectives", value);
            return proved;
        }
        RationalMatrix m = mean.exactShrunk();
        RationalMatrix w = z().times(m.transpose()).times(square.reciprocal());
        RationalMatrix sums = noise.times(w).columnSums();
        ProofException.require(
                s().minus(sums).squaredNorm().compareTo(beta.multiply(beta)) <= 0, "primal feasibility", w);
        ProofException.require(w.squaredNorm().multiply(betaG).divide(2).equals(value.lower()), "primal value", w);
        ProofException.require(
                bound(new Point().vector("v", m.times(betaG.divide(square)))).equals(value), "dual value", w);
        return proved.uniqueMatrix("W", w).uniqueVector("column-sums(ZW)", sums);
    }

    /** Returns the optimal point with 17 digits. */
    Point optimum() {
        return point(z().times(mean(z().squaredNorm().reciprocal()).transpose()));
    }

    /** Returns the optimal dual point with 17 digits. */
    RationalMatrix dual() {
        return mean(betaG.divide(z().squaredNorm()));
    }

    private RationalMatrix mean(BigFraction times) {
        return new SoftMean(s(), beta).shrunk(times);
    }

    /** Returns a point with the entries of W rounded to 17 digits. */
    static Point point(RationalMatrix w) {
        return new Point()
                .matrix(
                        "W",
                        RationalMatrix.of(
                                w.rows(),
                                w.columns(),
                                (i, j) -> Interval.of(w.at(i, j)).rounded()));
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("W", List.of(noise.columns(), x.columns()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        BigFraction radius = beta.add(slack);
        RationalMatrix error = s().minus(noise.times(primal.get("W")).columnSums());
        return error.squaredNorm().compareTo(radius.multiply(radius)) <= 0;
    }

    @Override
    public BigFraction scale() {
        return Interval.sqrt(s().squaredNorm()).upper();
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(primal.get("W").squaredNorm().multiply(betaG).divide(2));
    }

    @Override
    public boolean dualFeasible(Point dual, BigFraction slack) {
        return true;
    }

    @Override
    public Interval bound(Point dual) {
        RationalMatrix v = dual.get("v");
        BigFraction square = v.squaredNorm();
        BigFraction conjugate = square.multiply(z().squaredNorm()).divide(betaG.multiply(2));
        return Interval.of(v.inner(s()).subtract(conjugate))
                .minus(Interval.sqrt(square).times(beta));
    }
}
