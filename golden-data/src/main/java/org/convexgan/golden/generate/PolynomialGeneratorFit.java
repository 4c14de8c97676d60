package org.convexgan.golden.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code min ‖σ(ZW1)W2 − Z̃W‖_F}, from the normal equations of a largest set of neurons with independent outputs; the residual E of their solution is
 * orthogonal to all. Dual {@code σ(ZW1)'R = 0, ‖R‖_F <= 1}, bound {@code <R, Z̃W>}, tight at {@code R = E/‖E‖}.
 */
record PolynomialGeneratorFit(
        RationalMatrix noise, RationalMatrix w1, RationalMatrix weight, PolynomialActivation sigma)
        implements ExactProblem {
    @Override
    public String name() {
        return "polynomial-generator-fit";
    }

    @Override
    public Point input() {
        return sigma.addTo(new Point().matrix("Z", noise).matrix("W1", w1).matrix("W", weight));
    }

    private RationalMatrix hidden() {
        return sigma.apply(noise.times(w1));
    }

    private RationalMatrix target() {
        return sigma.lift(noise).times(weight);
    }

    /** Returns the first neurons whose outputs span those of all. */
    private List<Integer> independent() {
        RationalMatrix hidden = hidden();
        List<Integer> chosen = new ArrayList<>();
        for (int j = 0; j < hidden.columns(); j++) {
            chosen.add(j);
            if (columns(hidden, chosen).rank() < chosen.size()) {
                chosen.remove(chosen.size() - 1);
            }
        }
        return chosen;
    }

    private static RationalMatrix columns(RationalMatrix matrix, List<Integer> chosen) {
        return RationalMatrix.of(matrix.rows(), chosen.size(), (i, k) -> matrix.at(i, chosen.get(k)));
    }

    /** Returns the second layer that comes nearest and uses the independent neurons alone. */
    RationalMatrix nearest() {
        List<Integer> chosen = independent();
        RationalMatrix basis = columns(hidden(), chosen);
        RationalMatrix right = basis.transpose().times(target());
        List<RationalMatrix> solutions = IntStream.range(0, right.columns())
                .mapToObj(l -> basis.gram().solve(right.col(l)).orElseThrow())
                .toList();
        return RationalMatrix.of(w1.columns(), right.columns(), (j, l) -> {
            int k = chosen.indexOf(j);
            return k < 0 ? BigFraction.ZERO : solutions.get(l).at(k);
        });
    }

    private RationalMatrix error() {
        return target().minus(hidden().times(nearest()));
    }

    @Override
    public Proved prove() {
        RationalMatrix error = error();
        ProofException.require(
                hidden().transpose().times(error).maxAbs().signum() == 0, "an orthogonal residual", error);
        ProofException.require(error.inner(target()).equals(error.squaredNorm()), "equal objectives", error);
        Proved proved = Proved.optimal(Interval.sqrt(error.squaredNorm()))
                .given("the neurons reach the weight", error.squaredNorm().negate());
        return independent().size() < w1.columns() ? proved : proved.uniqueMatrix("W2", nearest());
    }

    /** Returns the optimal point with 17 digits. */
    Point optimum() {
        return point(nearest());
    }

    static Point point(RationalMatrix w2) {
        return new Point()
                .matrix(
                        "W2",
                        RationalMatrix.of(
                                w2.rows(),
                                w2.columns(),
                                (i, j) -> Interval.of(w2.at(i, j)).rounded()));
    }

    /** Returns the optimal dual point with 17 digits. */
    RationalMatrix dual() {
        RationalMatrix error = error();
        BigFraction square = error.squaredNorm();
        Interval inverse = square.signum() == 0 ? Interval.of(0) : Interval.sqrt(square.reciprocal());
        return RationalMatrix.of(
                error.rows(),
                error.columns(),
                (i, j) -> inverse.times(error.at(i, j)).rounded());
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("W2", List.of(w1.columns(), weight.columns()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        return true;
    }

    @Override
    public BigFraction scale() {
        return target().maxAbs();
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.sqrt(hidden().times(primal.get("W2")).minus(target()).squaredNorm());
    }

    @Override
    public boolean dualFeasible(Point dual, BigFraction slack) {
        RationalMatrix r = dual.get("R");
        BigFraction radius = slack.add(1);
        return hidden().transpose().times(r).maxAbs().compareTo(slack) <= 0
                && r.squaredNorm().compareTo(radius.multiply(radius)) <= 0;
    }

    @Override
    public Interval bound(Point dual) {
        return Interval.of(dual.get("R").inner(target()));
    }
}
