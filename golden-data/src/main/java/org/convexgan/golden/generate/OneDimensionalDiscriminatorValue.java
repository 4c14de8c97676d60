package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code T(w) = max |Σ(u x_i + b)₊ − Σ(u w_i + b)₊|} over {@code |u| <= 1} and b, attained by a neuron (u, b).
 *
 * @param beta the threshold that the hypotheses speak of, which is no part of the input; 0 if they speak of the order of w instead
 */
record OneDimensionalDiscriminatorValue(RationalMatrix x, RationalMatrix w, BigFraction beta) implements ExactProblem {
    @Override
    public String name() {
        return "one-dimensional-discriminator-value";
    }

    @Override
    public Point input() {
        return new Point().vector("x", x).vector("w", w);
    }

    @Override
    public Proved prove() {
        Proved proved = Proved.optimal(OneDimensional.truth(x, w));
        if (beta.signum() > 0) {
            return proved.given(
                    "beta <= min gap of x, beta = " + Rational.text(beta),
                    OneDimensional.smallestGap(x).subtract(beta));
        }
        BigFraction descent = BigFraction.ZERO;
        for (int i = 1; i < w.rows(); i++) {
            descent = Interval.min(descent, w.at(i).subtract(w.at(i - 1)));
        }
        return proved.given("w sorted", descent);
    }

    /** Returns a maximising neuron. */
    Point optimum() {
        return point(OneDimensional.bestNeuron(x, w));
    }

    static Point point(RationalMatrix neuron) {
        return new Point().vector("neuron", neuron);
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("neuron", List.of(2));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        return primal.get("neuron").at(0).abs().compareTo(slack.add(1)) <= 0;
    }

    @Override
    public BigFraction scale() {
        return BigFraction.ONE;
    }

    @Override
    public Interval objective(Point primal) {
        RationalMatrix neuron = primal.get("neuron");
        return Interval.of(
                OneDimensional.difference(x, w, neuron.at(0), neuron.at(1)).abs());
    }
}
