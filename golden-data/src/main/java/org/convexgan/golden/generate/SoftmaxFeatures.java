package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code phi_j = e^{-q_j/T}/sum}, {@code q_j} the squared distance of x from anchor j; gradient {@code (2/T) sum phi_j (w_j − F) a_j} with
 * {@code F = w'phi}, the objective. Exponents are exact, exponentials are enclosed.
 */
record SoftmaxFeatures(RationalMatrix anchors, RationalMatrix x, RationalMatrix w, BigFraction temperature)
        implements ExactProblem {

    static SoftmaxFeatures of(String temperature, RationalMatrix anchors, String x, String w) {
        return new SoftmaxFeatures(
                anchors, RationalMatrix.vector(x), RationalMatrix.vector(w), Rational.parse(temperature));
    }

    @Override
    public String name() {
        return "softmax-features";
    }

    @Override
    public Point input() {
        return new Point()
                .matrix("anchors", anchors)
                .vector("x", x)
                .vector("w", w)
                .number("T", temperature);
    }

    private BigFraction exponent(int j) {
        return anchors.row(j)
                .transpose()
                .minus(x)
                .squaredNorm()
                .divide(temperature)
                .negate();
    }

    /** Returns {@code e^{m_j − max m}}. */
    private List<Interval> kernels() {
        BigFraction largest = IntStream.range(0, w.rows())
                .mapToObj(this::exponent)
                .reduce(Interval::max)
                .orElseThrow();
        return IntStream.range(0, w.rows())
                .mapToObj(j -> Exponential.exp(Interval.of(exponent(j).subtract(largest))))
                .toList();
    }

    /** Returns the features. */
    List<Interval> features() {
        List<Interval> kernels = kernels();
        Interval sum = kernels.stream().reduce(Interval.of(0), Interval::plus);
        Interval share = new Interval(sum.upper().reciprocal(), sum.lower().reciprocal());
        return kernels.stream().map(share::times).toList();
    }

    private Interval score(List<Interval> phi) {
        return IntStream.range(0, w.rows())
                .mapToObj(j -> phi.get(j).times(w.at(j)))
                .reduce(Interval.of(0), Interval::plus);
    }

    private Interval pull(List<Interval> phi, int j) {
        return Interval.of(w.at(j)).minus(score(phi)).times(phi.get(j)).times(new BigFraction(2).divide(temperature));
    }

    /** Returns coordinate {@code i} of the gradient. */
    private Interval gradient(List<Interval> phi, int i) {
        return IntStream.range(0, w.rows())
                .mapToObj(j -> pull(phi, j).times(anchors.at(j, i)))
                .reduce(Interval.of(0), Interval::plus);
    }

    @Override
    public Proved prove() {
        List<Interval> phi = features();
        Proved proved = Proved.optimal(score(phi));
        return phi.stream().allMatch(Interval::exact)
                ? proved.uniqueVector(
                        "phi", RationalMatrix.column(phi.size(), j -> phi.get(j).lower()))
                : proved;
    }

    /** Returns the features and the gradient with 17 digits. */
    Point answer() {
        List<Interval> phi = features();
        return new Point()
                .vector("phi", RationalMatrix.column(phi.size(), j -> phi.get(j).rounded()))
                .vector(
                        "gradient",
                        RationalMatrix.column(x.rows(), i -> gradient(phi, i).rounded()));
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("phi", List.of(w.rows()), "gradient", List.of(x.rows()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        List<Interval> phi = features();
        return IntStream.range(0, w.rows())
                        .allMatch(j -> near(phi.get(j), primal.get("phi").at(j), slack))
                && IntStream.range(0, x.rows())
                        .allMatch(i ->
                                near(gradient(phi, i), primal.get("gradient").at(i), slack));
    }

    private static boolean near(Interval exact, BigFraction value, BigFraction slack) {
        return exact.minus(Interval.of(value)).abs().atMost(slack);
    }

    @Override
    public BigFraction scale() {
        List<Interval> phi = features();
        return IntStream.range(0, w.rows())
                .mapToObj(j ->
                        pull(phi, j).abs().times(Interval.sqrt(anchors.row(j).squaredNorm())))
                .reduce(Interval.of(0), Interval::plus)
                .upper();
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(w.inner(primal.get("phi")));
    }
}
