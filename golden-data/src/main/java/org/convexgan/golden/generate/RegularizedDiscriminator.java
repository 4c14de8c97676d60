package org.convexgan.golden.generate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code min_w C/2 ‖w‖² + 1/N Σ loss((Aw)_i)}, {@code A = [X; −G]}, N rows. Dual {@code 0 <= u = Nλ <= 1}, bound {@code 1/N Σ h(u_i) − ‖A'u/N‖²/(2C)}
 * with {@code h(u) = min_t loss(t) + u t}.
 */
interface RegularizedDiscriminator extends ExactProblem {
    /** Widest enclosure of an optimal value. */
    BigFraction WIDTH = Rational.of(BigDecimal.ONE.movePointLeft(40));

    RationalMatrix x();

    RationalMatrix g();

    BigFraction c();

    /** Returns the loss of a score. */
    Interval loss(Interval score);

    /** Returns {@code h} at a number of {@code [0, 1]}. */
    Interval concaveConjugate(BigFraction u);

    /** Returns {@code [X; −G]}. */
    default RationalMatrix signed() {
        return RationalMatrix.of(
                samples(),
                x().columns(),
                (i, j) -> i < x().rows()
                        ? x().at(i, j)
                        : g().at(i - x().rows(), j).negate());
    }

    default int samples() {
        return x().rows() + g().rows();
    }

    /** Returns {@code A'u/(N C)}. */
    default RationalMatrix weights(RationalMatrix u) {
        return signed().transpose().times(u).times(c().multiply(samples()).reciprocal());
    }

    /** Returns the dual point of {@code u = Nλ}, each entry of λ rounded to 17 digits. */
    default Point dual(RationalMatrix u) {
        RationalMatrix lambda = RationalMatrix.column(
                samples(), i -> Interval.of(u.at(i).divide(samples())).rounded());
        int n = x().rows();
        return new Point()
                .vector("lambdaX", RationalMatrix.column(n, lambda::at))
                .vector("lambdaG", RationalMatrix.column(g().rows(), i -> lambda.at(n + i)));
    }

    @Override
    default Point input() {
        return new Point().matrix("X", x()).matrix("G", g()).number("C", c());
    }

    @Override
    default Map<String, List<Integer>> primalShapes() {
        return Map.of("w", List.of(x().columns()));
    }

    @Override
    default boolean primalFeasible(Point primal, BigFraction slack) {
        return true;
    }

    @Override
    default BigFraction scale() {
        return Interval.max(x().maxAbs(), g().maxAbs());
    }

    @Override
    default Interval objective(Point primal) {
        return objective(primal.get("w"));
    }

    default Interval objective(RationalMatrix w) {
        RationalMatrix scores = signed().times(w);
        Interval losses = IntStream.range(0, samples())
                .mapToObj(i -> loss(Interval.of(scores.at(i))))
                .reduce(Interval.of(0), Interval::plus);
        return losses.times(new BigFraction(1, samples()))
                .plus(Interval.of(w.squaredNorm().multiply(c()).divide(2)));
    }

    @Override
    default boolean dualFeasible(Point dual, BigFraction slack) {
        RationalMatrix u = scaled(dual);
        return IntStream.range(0, samples())
                .mapToObj(u::at)
                .allMatch(entry -> entry.compareTo(slack.negate()) >= 0 && entry.compareTo(slack.add(1)) <= 0);
    }

    private RationalMatrix scaled(Point dual) {
        int n = x().rows();
        return RationalMatrix.column(
                samples(),
                i -> (i < n ? dual.get("lambdaX").at(i) : dual.get("lambdaG").at(i - n)).multiply(samples()));
    }

    @Override
    default Interval bound(Point dual) {
        return bound(scaled(dual));
    }

    /** Returns the bound of the nearest point of the box. */
    default Interval bound(RationalMatrix scaled) {
        RationalMatrix u = RationalMatrix.column(
                samples(), i -> Interval.max(BigFraction.ZERO, Interval.min(BigFraction.ONE, scaled.at(i))));
        Interval concave = IntStream.range(0, samples())
                .mapToObj(i -> concaveConjugate(u.at(i)))
                .reduce(Interval.of(0), Interval::plus);
        return concave.times(new BigFraction(1, samples()))
                .minus(Interval.of(weights(u).squaredNorm().multiply(c()).divide(2)));
    }

    /** Returns the optimal value between the bound of a dual point and the objective of a primal one. */
    default Interval between(RationalMatrix u, RationalMatrix w) {
        Interval bound = bound(u);
        Interval objective = objective(w);
        ProofException.require(objective.minus(bound).abs().atMost(WIDTH), "equal objectives", objective.minus(bound));
        return new Interval(bound.lower(), objective.upper());
    }
}
