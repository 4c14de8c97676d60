package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code min ‖G‖²_F s.t. ‖s − G'1‖ <= β}, s = X'1. With {@code m = (1 − β/‖s‖)₊ s}: {@code G = 1m'/rows}, {@code p* = (‖s‖−β)₊²/rows};
 * bound {@code v's − β‖v‖ − rows‖v‖²/4}, tight at {@code v = 2m/rows}.
 */
record MeanMatching(RationalMatrix x, int rows, BigFraction beta) implements ExactProblem {
    @Override
    public String name() {
        return "mean-matching";
    }

    @Override
    public Point input() {
        return new Point().matrix("X", x).integer("rows", rows).number("beta", beta);
    }

    @Override
    public Proved prove() {
        SoftMean mean = new SoftMean(x.columnSums(), beta);
        Interval value = mean.excess().times(mean.excess()).times(new BigFraction(1, rows));
        Proved proved = Proved.optimal(value);
        if (!mean.exact()) {
            ProofException.require(
                    objective(optimum())
                            .minus(bound(new Point().vector("v", dual())))
                            .abs()
                            .atMost(SoftMean.ROUNDING),
                    "equal objectives",
                    value);
            return proved;
        }
        RationalMatrix exact = mean.exactShrunk();
        RationalMatrix spread =
                RationalMatrix.of(rows, x.columns(), (i, j) -> exact.at(j).divide(rows));
        Point v = new Point().vector("v", exact.times(new BigFraction(2, rows)));
        ProofException.require(
                x.columnSums().minus(spread.columnSums()).squaredNorm().compareTo(beta.multiply(beta)) <= 0,
                "primal feasibility",
                spread);
        ProofException.require(spread.squaredNorm().equals(value.lower()), "primal value", spread);
        ProofException.require(bound(v).equals(value), "dual value", spread);
        return proved.uniqueMatrix("G", spread).uniqueVector("column-sums(G)", exact);
    }

    /** Returns the optimal point with 17 digits. */
    Point optimum() {
        RationalMatrix m = new SoftMean(x.columnSums(), beta).shrunk(new BigFraction(1, rows));
        return new Point().matrix("G", RationalMatrix.ones(rows).times(m.transpose()));
    }

    /** Returns the optimal dual point with 17 digits. */
    RationalMatrix dual() {
        return new SoftMean(x.columnSums(), beta).shrunk(new BigFraction(2, rows));
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("G", List.of(rows, x.columns()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        BigFraction radius = beta.add(slack);
        return x.columnSums().minus(primal.get("G").columnSums()).squaredNorm().compareTo(radius.multiply(radius)) <= 0;
    }

    @Override
    public BigFraction scale() {
        return Interval.sqrt(x.columnSums().squaredNorm()).upper();
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(primal.get("G").squaredNorm());
    }

    @Override
    public boolean dualFeasible(Point dual, BigFraction slack) {
        return true;
    }

    @Override
    public Interval bound(Point dual) {
        RationalMatrix v = dual.get("v");
        BigFraction square = v.squaredNorm();
        return Interval.of(
                        v.inner(x.columnSums()).subtract(square.multiply(rows).divide(4)))
                .minus(Interval.sqrt(square).times(beta));
    }
}
