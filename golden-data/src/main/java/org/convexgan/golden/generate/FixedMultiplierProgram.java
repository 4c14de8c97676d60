package org.convexgan.golden.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code min ‖G‖²} over numbers G, with fixed multipliers of the coupled constraints.
 *
 * <p>With one feature a cell of the data is a side {@code u = ±1} and sees only {@code u·(p + b'G) <= β}: the program is the least norm under linear
 * inequalities {@code Eg >= f}. The exact projection {@code ρ = (E'y, f'y − 1)} onto their cone is either 0, and {@code y} proves that there is no G, or
 * gives {@code G = E'y/(1 − f'y)} and its multipliers.
 */
record FixedMultiplierProgram(RationalMatrix x, RationalMatrix lambda, RationalMatrix mu, BigFraction beta)
        implements ExactProblem {

    static FixedMultiplierProgram of(String x, RationalMatrix lambda, String beta) {
        return new FixedMultiplierProgram(
                RationalMatrix.vector(x), lambda, lambda.times(BigFraction.ZERO), Rational.parse(beta));
    }

    /**
     * Returns multipliers that are 1 where a pattern differs from that of a split, and 0 elsewhere.
     *
     * @param x data with both sides, numbers in ascending order: the first cells are those of {@code u = 1}
     * @param positive one sign for each number
     */
    static RationalMatrix ofSplit(boolean... positive) {
        int rows = positive.length;
        return RationalMatrix.of(2 << rows, rows, (k, i) -> {
            boolean right = k >> rows == 0;
            boolean active = (k >> (rows - 1 - i) & 1) == 1;
            return new BigFraction(active == (positive[i] == right) ? 0 : 1);
        });
    }

    @Override
    public String name() {
        return "fixed-multiplier-program";
    }

    @Override
    public Point input() {
        return new Point()
                .matrix("X", x)
                .matrix("lambda", lambda)
                .matrix("mu", mu)
                .number("beta", beta);
    }

    private int rows() {
        return lambda.columns();
    }

    private List<SideConstraint> constraints() {
        return SideConstraint.of(x, lambda, mu);
    }

    /** Returns {@code [E, f]}, a line for each constraint. */
    private RationalMatrix lines() {
        List<SideConstraint> constraints = constraints();
        return RationalMatrix.of(constraints.size(), rows() + 1, (k, j) -> {
            SideConstraint it = constraints.get(k);
            BigFraction side = new BigFraction(it.side());
            return j < rows()
                    ? it.weights().at(j).multiply(side).negate()
                    : it.offset().multiply(side).subtract(beta);
        });
    }

    private ConeProjection projection() {
        RationalMatrix lines = lines();
        List<Integer> different = new ArrayList<>();
        for (int k = 0; k < lines.rows(); k++) {
            RationalMatrix line = lines.row(k);
            if (different.stream().noneMatch(other -> lines.row(other).equals(line))) {
                different.add(k);
            }
        }
        RationalMatrix goal =
                RationalMatrix.column(rows() + 1, j -> j < rows() ? BigFraction.ZERO : BigFraction.MINUS_ONE);
        ConeProjection found = ConeProjection.of(
                goal, RationalMatrix.of(different.size(), rows() + 1, (k, j) -> lines.at(different.get(k), j)));
        RationalMatrix multipliers = RationalMatrix.column(lines.rows(), k -> {
            int at = different.indexOf(k);
            return at < 0 ? BigFraction.ZERO : found.multipliers().at(at);
        });
        return new ConeProjection(multipliers, found.residual());
    }

    @Override
    public Proved prove() {
        RationalMatrix rest = projection().residual();
        if (rest.squaredNorm().signum() == 0) {
            return Proved.infeasible().given("some G satisfies all constraints", gain().negate());
        }
        RationalMatrix g = optimum();
        BigFraction value = g.squaredNorm();
        Point primal = primal(g);
        ProofException.require(primalFeasible(primal, BigFraction.ZERO), "a feasible point", primal);
        ProofException.require(bound(dual()).equals(Interval.of(value)), "equal objectives", value);
        return Proved.optimal(value)
                .given("some G satisfies all constraints", BigFraction.ZERO)
                .uniqueMatrix("G", g);
    }

    /** Returns by how much every G violates some constraint: the mean of {@code f} with weights for which E cancels. */
    private BigFraction gain() {
        RationalMatrix y = projection().multipliers();
        RationalMatrix sum = lines().transpose().times(y);
        ProofException.require(
                sum.equals(RationalMatrix.column(rows() + 1, j -> j < rows() ? BigFraction.ZERO : BigFraction.ONE)),
                "weights for which G cancels",
                sum);
        return y.columnSums().at(0).reciprocal();
    }

    /** Returns the optimal numbers. */
    RationalMatrix optimum() {
        RationalMatrix rest = projection().residual();
        BigFraction scale = rest.at(rows()).negate().reciprocal();
        return RationalMatrix.column(rows(), i -> rest.at(i).multiply(scale));
    }

    /** Returns a point with numbers and the multipliers that fit them, with 17 digits. */
    Point point(RationalMatrix g) {
        Point exact = primal(g);
        return new Point()
                .matrix("G", rounded(exact.get("G")))
                .matrix("alpha", rounded(exact.get("alpha")))
                .matrix("gamma", rounded(exact.get("gamma")));
    }

    static RationalMatrix rounded(RationalMatrix a) {
        return RationalMatrix.of(
                a.rows(), a.columns(), (i, j) -> Interval.of(a.at(i, j)).rounded());
    }

    private Point primal(RationalMatrix g) {
        return new Point().matrix("G", g).matrix("alpha", multipliers(g, 0)).matrix("gamma", multipliers(g, 1));
    }

    /** Returns what of the first nonzero datum brings each constraint of r, or of q, back to 0 from its other side. */
    private RationalMatrix multipliers(RationalMatrix g, int first) {
        List<SideConstraint> constraints = constraints();
        int witness = 0;
        while (x.at(witness).signum() == 0) {
            witness++;
        }
        int column = witness;
        return RationalMatrix.of(lambda.rows(), x.rows(), (k, i) -> {
            SideConstraint it = constraints.get(2 * k + first);
            BigFraction seen = it.image(g).multiply(it.side());
            return i == column && seen.signum() < 0
                    ? seen.negate().divide(x.at(column).abs())
                    : BigFraction.ZERO;
        });
    }

    /** Returns the rays that prove the optimum. */
    Point dual() {
        ConeProjection projection = projection();
        BigFraction scale =
                projection.residual().at(rows()).negate().reciprocal().multiply(2);
        List<SideConstraint> constraints = constraints();
        return new Point()
                .matrix("r", rays(constraints, projection, scale, 0))
                .matrix("q", rays(constraints, projection, scale, 1));
    }

    private RationalMatrix rays(
            List<SideConstraint> constraints, ConeProjection projection, BigFraction scale, int first) {
        return RationalMatrix.column(
                lambda.rows(),
                k -> projection
                        .multipliers()
                        .at(2 * k + first)
                        .multiply(scale)
                        .multiply(constraints.get(2 * k + first).side()));
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        List<Integer> multipliers = List.of(lambda.rows(), x.rows());
        return Map.of("G", List.of(rows(), 1), "alpha", multipliers, "gamma", multipliers);
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        List<SideConstraint> constraints = constraints();
        for (int k = 0; k < constraints.size(); k++) {
            SideConstraint it = constraints.get(k);
            RationalMatrix alpha = primal.get(k % 2 == 0 ? "alpha" : "gamma");
            BigFraction sum = it.image(primal.get("G"));
            for (int i = 0; i < x.rows(); i++) {
                BigFraction multiplier = alpha.at(k / 2, i);
                if (multiplier.add(slack).signum() < 0) {
                    return false;
                }
                sum = sum.add(x.at(i).abs().multiply(multiplier).multiply(it.side()));
            }
            if (sum.abs().compareTo(beta.add(slack)) > 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public BigFraction scale() {
        return x.maxAbs().multiply(x.rows());
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(primal.get("G").squaredNorm());
    }

    @Override
    public boolean dualFeasible(Point dual, BigFraction slack) {
        List<SideConstraint> constraints = constraints();
        for (int k = 0; k < constraints.size(); k++) {
            BigFraction ray = dual.get(k % 2 == 0 ? "r" : "q").at(k / 2);
            if (ray.multiply(constraints.get(k).side())
                            .multiply(x.maxAbs())
                            .add(slack)
                            .signum()
                    < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Interval bound(Point dual) {
        List<SideConstraint> constraints = constraints();
        BigFraction payoff = BigFraction.ZERO;
        RationalMatrix imbalance = RationalMatrix.zero(rows(), 1);
        for (int k = 0; k < constraints.size(); k++) {
            BigFraction ray = dual.get(k % 2 == 0 ? "r" : "q").at(k / 2);
            payoff = payoff.add(constraints.get(k).offset().multiply(ray)).subtract(beta.multiply(ray.abs()));
            imbalance = imbalance.plus(constraints.get(k).weights().times(ray));
        }
        return Interval.of(payoff.subtract(imbalance.squaredNorm().divide(4)));
    }
}
