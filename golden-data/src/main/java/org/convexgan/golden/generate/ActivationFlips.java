package org.convexgan.golden.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/** Turning a neuron costs {@code (w·z)²/|z|²}; the cheapest ones whose costs sum to less than {@code R²} can be turned, and no more. */
record ActivationFlips(RationalMatrix w0, RationalMatrix z, BigFraction radius) implements ExactProblem {

    static ActivationFlips of(RationalMatrix w0, String z, String radius) {
        return new ActivationFlips(w0, RationalMatrix.vector(z), Rational.parse(radius));
    }

    @Override
    public String name() {
        return "activation-flips";
    }

    @Override
    public Point input() {
        return new Point().matrix("W0", w0).vector("z", z).number("R", radius);
    }

    @Override
    public Proved prove() {
        RationalMatrix p = w0.times(z);
        BigFraction[] costs = new BigFraction[w0.rows()];
        Arrays.setAll(costs, l -> p.at(l).multiply(p.at(l)).divide(z.squaredNorm()));
        Arrays.sort(costs);
        BigFraction left = radius.multiply(radius);
        int most = 0;
        while (most < costs.length && left.compareTo(costs[most]) > 0) {
            left = left.subtract(costs[most]);
            most++;
        }
        ProofException.require(left.signum() > 0, "room beyond the last flip", left);
        ProofException.require(
                most == costs.length || left.compareTo(costs[most]) < 0, "no tie at the next flip", left);
        return Proved.optimal(new BigFraction(most));
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("W", List.of(w0.rows(), w0.columns()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        BigFraction reach = radius.add(slack);
        return primal.get("W").minus(w0).squaredNorm().compareTo(reach.multiply(reach)) <= 0;
    }

    @Override
    public BigFraction scale() {
        return radius;
    }

    @Override
    public Interval objective(Point primal) {
        RationalMatrix before = w0.times(z);
        RationalMatrix after = primal.get("W").times(z);
        int turned = 0;
        for (int l = 0; l < w0.rows(); l++) {
            turned += before.at(l).signum() >= 0 == after.at(l).signum() >= 0 ? 0 : 1;
        }
        return Interval.of(turned);
    }
}
