package org.convexgan.golden.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code min ‖W1‖² + ‖W2‖² s.t. (ZW1)₊W2 = G}. For an instance with neurons {@code Σ(Zu)₊g' = G} and a dual direction {@code Λ = N/√q} the value is
 * enclosed by {@code 2⟨N, G⟩/√q} and {@code 2Σ‖u‖‖g‖}. Without neurons it must be infeasible: a column of G outside the range of {@code [Z, E]}, where
 * {@code E} has a column for each class of parallel rows with their lengths.
 *
 * @param noise one or two columns
 * @param generated G
 * @param neurons rational neurons of an optimum; none if the instance is infeasible
 * @param dual N
 * @param squaredDivisor q
 */
record ReluGeneratorFit(
        RationalMatrix noise,
        RationalMatrix generated,
        List<Neuron> neurons,
        RationalMatrix dual,
        BigFraction squaredDivisor)
        implements ExactProblem {
    private static final BigFraction WIDTH = BigFraction.TWO.pow(-140);

    /**
     * A neuron.
     *
     * @param weights u, a column
     * @param outputs g, a row
     */
    record Neuron(RationalMatrix weights, RationalMatrix outputs) {
        static Neuron of(String weights, String outputs) {
            return new Neuron(RationalMatrix.vector(weights), RationalMatrix.rows(outputs));
        }

        private BigFraction squaredRatio() {
            return outputs.squaredNorm().divide(weights.squaredNorm());
        }
    }

    static ReluGeneratorFit unreachable(RationalMatrix noise, RationalMatrix generated) {
        return new ReluGeneratorFit(
                noise,
                generated,
                List.of(),
                RationalMatrix.zero(generated.rows(), generated.columns()),
                BigFraction.ONE);
    }

    @Override
    public String name() {
        return "relu-generator-fit";
    }

    @Override
    public Point input() {
        return new Point().matrix("Z", noise).matrix("G", generated);
    }

    @Override
    public Proved prove() {
        RationalMatrix span = besides(noise, parallelClasses());
        int missing = besides(span, generated).rank() - span.rank();
        Proved proved = missing > 0 ? Proved.infeasible() : Proved.optimal(optimum());
        return proved.given("G is in the span of all (Zu)+", new BigFraction(-missing));
    }

    private Interval optimum() {
        RationalMatrix sum = RationalMatrix.zero(generated.rows(), generated.columns());
        Interval upper = Interval.of(0);
        for (Neuron neuron : neurons) {
            sum = sum.plus(positive(noise.times(neuron.weights())).times(neuron.outputs()));
            upper = upper.plus(Interval.sqrt(neuron.weights()
                    .squaredNorm()
                    .multiply(neuron.outputs().squaredNorm())
                    .multiply(4)));
        }
        ProofException.require(sum.equals(generated), "the neurons to generate G", sum);
        ProofException.require(responseAtMost(dual, squaredDivisor), "the response to be at most sqrt(q)", dual);
        BigFraction inner = dual.inner(generated);
        ProofException.require(inner.signum() >= 0, "a bound >= 0", inner);
        Interval lower = Interval.sqrt(inner.multiply(inner).multiply(4).divide(squaredDivisor));
        BigFraction width = upper.upper().subtract(lower.lower());
        ProofException.require(width.abs().compareTo(WIDTH) <= 0, "bounds that meet", width);
        return lower.exact() ? lower : new Interval(lower.lower(), Interval.max(lower.lower(), upper.upper()));
    }

    /** Returns E: one column for each class of parallel or antiparallel rows, lengths relative to the first row of the class. */
    private RationalMatrix parallelClasses() {
        return RationalMatrix.of(noise.rows(), noise.rows(), (i, c) -> {
            boolean first = noise.row(c).squaredNorm().signum() > 0;
            for (int k = 0; k < c; k++) {
                first &= !parallel(k, c);
            }
            return first && parallel(i, c)
                    ? noise.row(i).inner(noise.row(c)).abs().divide(noise.row(c).squaredNorm())
                    : BigFraction.ZERO;
        });
    }

    private boolean parallel(int i, int j) {
        RationalMatrix both = RationalMatrix.of(2, noise.columns(), (k, c) -> noise.at(k == 0 ? i : j, c));
        return both.rank() <= 1 && noise.row(i).inner(noise.row(j)).signum() != 0;
    }

    private static RationalMatrix besides(RationalMatrix a, RationalMatrix b) {
        return RationalMatrix.of(
                a.rows(), a.columns() + b.columns(), (i, j) -> j < a.columns() ? a.at(i, j) : b.at(i, j - a.columns()));
    }

    private static RationalMatrix positive(RationalMatrix a) {
        return RationalMatrix.of(a.rows(), a.columns(), (i, j) -> Interval.max(a.at(i, j), BigFraction.ZERO));
    }

    /** Decides {@code ‖Λ'(Zu)₊‖² ≤ bound·‖u‖²} for all u: copositivity of a quadratic form on each cone between neighboring kinks. */
    private boolean responseAtMost(RationalMatrix lambda, BigFraction bound) {
        if (noise.columns() == 1) {
            return List.of("1", "-1").stream()
                    .map(u -> positive(noise.times(RationalMatrix.vector(u))))
                    .allMatch(features ->
                            lambda.transpose().times(features).squaredNorm().compareTo(bound) <= 0);
        }
        ProofException.require(noise.columns() == 2 && noise.rank() == 2, "noise of rank 2 in the plane", noise);
        List<RationalMatrix> kinks = kinks();
        for (int k = 0; k < kinks.size(); k++) {
            RationalMatrix cone = besides(kinks.get(k), kinks.get((k + 1) % kinks.size()));
            RationalMatrix inside = noise.times(cone.times(RationalMatrix.ones(2)));
            RationalMatrix active = RationalMatrix.of(
                    noise.rows(), 2, (i, j) -> inside.at(i).signum() > 0 ? noise.at(i, j) : BigFraction.ZERO);
            RationalMatrix form = lambda.transpose()
                    .times(active)
                    .gram()
                    .times(BigFraction.MINUS_ONE)
                    .shifted(bound);
            if (!copositive(cone.transpose().times(form).times(cone))) {
                return false;
            }
        }
        return true;
    }

    private static boolean copositive(RationalMatrix form) {
        BigFraction a = form.at(0, 0);
        BigFraction b = form.at(0, 1);
        BigFraction c = form.at(1, 1);
        boolean cross = b.signum() >= 0 || b.multiply(b).compareTo(a.multiply(c)) <= 0;
        return a.signum() >= 0 && c.signum() >= 0 && cross;
    }

    /** Returns the directions in which an activation changes, counterclockwise. */
    private List<RationalMatrix> kinks() {
        List<RationalMatrix> kinks = new ArrayList<>();
        for (int i = 0; i < noise.rows(); i++) {
            RationalMatrix normal = RationalMatrix.column(2, noise.row(i).transpose()::at);
            if (normal.squaredNorm().signum() > 0) {
                RationalMatrix kink =
                        RationalMatrix.column(2, k -> k == 0 ? normal.at(1).negate() : normal.at(0));
                kinks.add(kink);
                kinks.add(kink.times(BigFraction.MINUS_ONE));
            }
        }
        Comparator<RationalMatrix> counterclockwise = Comparator.comparing(ReluGeneratorFit::lowerHalf)
                .thenComparing((a, b) -> -cross(a, b).signum());
        kinks.sort(counterclockwise);
        List<RationalMatrix> distinct = new ArrayList<>();
        for (RationalMatrix kink : kinks) {
            if (distinct.isEmpty() || counterclockwise.compare(distinct.get(distinct.size() - 1), kink) != 0) {
                distinct.add(kink);
            }
        }
        return distinct;
    }

    private static boolean lowerHalf(RationalMatrix v) {
        return v.at(1).signum() < 0 || v.at(1).signum() == 0 && v.at(0).signum() < 0;
    }

    private static BigFraction cross(RationalMatrix a, RationalMatrix b) {
        return a.at(0).multiply(b.at(1)).subtract(a.at(1).multiply(b.at(0)));
    }

    /** Returns the optimal network with balanced layers, 17 digits. */
    Point network() {
        RationalMatrix w1 = RationalMatrix.of(noise.columns(), neurons.size(), (i, j) -> {
            Neuron neuron = neurons.get(j);
            return neuron.weights()
                    .at(i)
                    .multiply(Interval.root(neuron.squaredRatio(), 4).rounded());
        });
        RationalMatrix w2 = RationalMatrix.of(neurons.size(), generated.columns(), (j, c) -> {
            Neuron neuron = neurons.get(j);
            return neuron.outputs()
                    .at(0, c)
                    .multiply(
                            Interval.root(neuron.squaredRatio().reciprocal(), 4).rounded());
        });
        return network(w1, w2);
    }

    static Point network(RationalMatrix w1, RationalMatrix w2) {
        return new Point().matrix("W1", w1).matrix("W2", w2);
    }

    /** Returns the optimal dual point, 17 digits. */
    RationalMatrix lambda() {
        return dual.times(Interval.sqrt(squaredDivisor.reciprocal()).rounded());
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("W1", List.of(noise.columns(), -1), "W2", List.of(-1, generated.columns()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        return positive(noise.times(primal.get("W1")))
                        .times(primal.get("W2"))
                        .minus(generated)
                        .maxAbs()
                        .compareTo(slack)
                <= 0;
    }

    @Override
    public BigFraction scale() {
        return generated.maxAbs();
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(primal.get("W1").squaredNorm().add(primal.get("W2").squaredNorm()));
    }

    @Override
    public boolean dualFeasible(Point point, BigFraction slack) {
        BigFraction largest = slack.add(BigFraction.ONE);
        return responseAtMost(point.get("Lambda"), largest.multiply(largest));
    }

    @Override
    public Interval bound(Point point) {
        return Interval.of(point.get("Lambda").inner(generated).multiply(2));
    }
}
