package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code σ(ZW1)W2 = Z̃W̃}: feasible is an answer with the right lifted rows and the right product; there is no objective.
 */
record PolynomialLift(RationalMatrix noise, RationalMatrix w1, RationalMatrix w2, PolynomialActivation sigma)
        implements ExactProblem {
    @Override
    public String name() {
        return "polynomial-lift";
    }

    @Override
    public Point input() {
        return sigma.addTo(new Point().matrix("Z", noise).matrix("W1", w1).matrix("W2", w2));
    }

    @Override
    public boolean hasValue() {
        return false;
    }

    @Override
    public Proved prove() {
        RationalMatrix product = lifted().times(PolynomialActivation.weight(w1, w2));
        ProofException.require(product.equals(output()), "the identity", product);
        return Proved.optimal(BigFraction.ZERO).uniqueMatrix("lifted", lifted());
    }

    RationalMatrix lifted() {
        return sigma.lift(noise);
    }

    private RationalMatrix output() {
        return sigma.apply(noise.times(w1)).times(w2);
    }

    /** Returns the answer of appendix F.2. */
    Point optimum() {
        return point(lifted(), PolynomialActivation.weight(w1, w2));
    }

    static Point point(RationalMatrix lifted, RationalMatrix weight) {
        return new Point().matrix("lifted", lifted).matrix("W", weight);
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        int size = lifted().columns();
        return Map.of("lifted", List.of(noise.rows(), size), "W", List.of(size, w2.columns()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        RationalMatrix lifted = primal.get("lifted");
        return lifted.minus(lifted()).maxAbs().compareTo(slack) <= 0
                && lifted.times(primal.get("W")).minus(output()).maxAbs().compareTo(slack) <= 0;
    }

    @Override
    public BigFraction scale() {
        return lifted().maxAbs().add(output().maxAbs());
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(0);
    }
}
