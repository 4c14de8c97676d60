package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code min ‖s − G'1‖ + β_g‖G‖²_F}. {@code G = 1m'/rows} with {@code m = t s/‖s‖}, {@code t = min(‖s‖, rows/(2β_g))}; value
 * {@code ‖s‖ − t + β_g t²/rows}. Dual {@code ‖v‖ <= 1}, bound {@code v's − rows‖v‖²/(4β_g)}, tight at
 * {@code v = (2β_g t/rows) s/‖s‖}.
 */
record NormConstrainedMean(RationalMatrix x, int rows, BigFraction betaG) implements ExactProblem {
    @Override
    public String name() {
        return "norm-constrained-mean";
    }

    @Override
    public Point input() {
        return new Point().matrix("X", x).integer("rows", rows).number("betaG", betaG);
    }

    private Interval norm() {
        return Interval.sqrt(x.columnSums().squaredNorm());
    }

    private BigFraction longest() {
        return new BigFraction(rows).divide(betaG.multiply(2));
    }

    /** Returns {@code t/‖s‖ = min(1, rows/(2β_g‖s‖))}. */
    private Interval share() {
        BigFraction square = x.columnSums().squaredNorm();
        if (longest().multiply(longest()).compareTo(square) >= 0) {
            return Interval.of(1);
        }
        return norm().times(longest().divide(square));
    }

    @Override
    public Proved prove() {
        Interval t = norm().times(share());
        Interval value = norm().minus(t).plus(t.times(t).times(betaG.divide(rows)));
        Proved proved = Proved.optimal(value);
        if (!norm().exact()) {
            Interval gap = objective(optimum()).minus(bound(new Point().vector("v", dual())));
            ProofException.require(gap.abs().atMost(SoftMean.ROUNDING), "equal objectives", gap);
            return proved;
        }
        RationalMatrix m = x.columnSums().times(share().lower());
        RationalMatrix g = RationalMatrix.ones(rows).times(m.transpose()).times(new BigFraction(1, rows));
        Point v = new Point().vector("v", m.times(betaG.multiply(2).divide(rows)));
        ProofException.require(objective(new Point().matrix("G", g)).equals(value), "primal value", g);
        ProofException.require(dualFeasible(v, BigFraction.ZERO), "norm(v) <= 1", v);
        ProofException.require(bound(v).equals(value), "dual value", v);
        return proved.uniqueMatrix("G", g).uniqueVector("column-sums(G)", m);
    }

    /** Returns the optimal point with 17 digits. */
    Point optimum() {
        return point(share());
    }

    /** Returns {@code 1m'/rows} with {@code m = share·s}, rounded to 17 digits. */
    Point point(Interval share) {
        RationalMatrix s = x.columnSums();
        return new Point()
                .matrix(
                        "G",
                        RationalMatrix.of(
                                rows,
                                x.columns(),
                                (i, j) -> share.times(s.at(j).divide(rows)).rounded()));
    }

    /** Returns the optimal dual point with 17 digits. */
    RationalMatrix dual() {
        RationalMatrix s = x.columnSums();
        Interval factor = share().times(betaG.multiply(2).divide(rows));
        return RationalMatrix.column(s.rows(), i -> factor.times(s.at(i)).rounded());
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("G", List.of(rows, x.columns()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        return true;
    }

    @Override
    public BigFraction scale() {
        return norm().upper();
    }

    @Override
    public Interval objective(Point primal) {
        RationalMatrix g = primal.get("G");
        return Interval.sqrt(x.columnSums().minus(g.columnSums()).squaredNorm())
                .plus(Interval.of(g.squaredNorm().multiply(betaG)));
    }

    @Override
    public boolean dualFeasible(Point dual, BigFraction slack) {
        BigFraction radius = slack.add(1);
        return dual.get("v").squaredNorm().compareTo(radius.multiply(radius)) <= 0;
    }

    @Override
    public Interval bound(Point dual) {
        RationalMatrix v = dual.get("v");
        return Interval.of(
                v.inner(x.columnSums()).subtract(v.squaredNorm().multiply(rows).divide(betaG.multiply(4))));
    }
}
