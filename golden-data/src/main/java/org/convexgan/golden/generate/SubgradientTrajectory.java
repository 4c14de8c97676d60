package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.hipparchus.fraction.BigFraction;

/** The end of a trajectory of the primal-dual subgradient method, in enclosures of at least 38 places. */
interface SubgradientTrajectory extends ExactProblem {
    SaddleRule rule();

    int steps();

    /** Returns the wire name of the primal variables. */
    String xName();

    /** Returns the wire name of the multipliers. */
    String lambdaName();

    RationalMatrix x0();

    RationalMatrix lambda0();

    IntFunction<SaddleRule.Coordinate> coordinates();

    /** Returns the data without the rule and the number of steps. */
    Point data();

    /** Returns the same data under another rule. */
    SubgradientTrajectory with(SaddleRule other, int otherSteps);

    default SaddleRule.State state() {
        return rule().run(coordinates(), x0(), lambda0(), steps());
    }

    /** Returns the end of the trajectory with 17 digits. */
    default Point end() {
        return point(SaddleRule.State.rounded(state().x()), SaddleRule.State.rounded(state().lambda()));
    }

    /** Returns a point that may be the end. */
    default Point point(RationalMatrix x, RationalMatrix lambda) {
        return new Point().vector(xName(), x).vector(lambdaName(), lambda);
    }

    @Override
    default Point input() {
        return rule().write(data().integer("steps", steps()));
    }

    @Override
    default Proved prove() {
        return Proved.optimal(BigFraction.ZERO)
                .uniqueVector(xName(), SaddleRule.State.middle(state().x()))
                .uniqueVector(lambdaName(), SaddleRule.State.middle(state().lambda()));
    }

    @Override
    default boolean hasValue() {
        return false;
    }

    @Override
    default Map<String, List<Integer>> primalShapes() {
        List<Integer> shape = List.of(x0().rows());
        return Map.of(xName(), shape, lambdaName(), shape);
    }

    @Override
    default boolean primalFeasible(Point primal, BigFraction slack) {
        return SaddleRule.near(primal.get(xName()), state().x(), slack)
                && SaddleRule.near(primal.get(lambdaName()), state().lambda(), slack);
    }

    @Override
    default Interval objective(Point primal) {
        return Interval.of(0);
    }
}
