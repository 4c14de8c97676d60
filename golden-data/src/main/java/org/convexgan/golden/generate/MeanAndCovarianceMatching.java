package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code min ‖G‖²_F s.t. G'1 = s, ‖S − G'G‖₂ <= β}. With {@code C = S − ss'/rows}: {@code G'G = ss'/rows + (C − βI)₊},
 * {@code p* = ‖s‖²/rows + Σ(λ_i(C) − β)₊}; feasible exactly if {@code λ_min(C) >= −β} and {@code rows − 1 >= #{λ_i(C) > β}}. Dual
 * {@code 0 ⪯ Y ⪯ I}, bound {@code ‖s‖²/rows + tr(Y(C − βI))}.
 */
record MeanAndCovarianceMatching(RationalMatrix x, int rows, BigFraction beta, Spectrum spectrum)
        implements ExactProblem {
    static MeanAndCovarianceMatching of(RationalMatrix x, int rows, String beta, RationalMatrix directions) {
        return new MeanAndCovarianceMatching(x, rows, Rational.parse(beta), new Spectrum(scatter(x, rows), directions));
    }

    private static RationalMatrix scatter(RationalMatrix x, int rows) {
        RationalMatrix s = x.columnSums();
        return x.gram().minus(s.times(s.transpose()).times(new BigFraction(1, rows)));
    }

    @Override
    public String name() {
        return "mean-and-covariance-matching";
    }

    @Override
    public Point input() {
        return new Point().matrix("X", x).integer("rows", rows).number("beta", beta);
    }

    @Override
    public Proved prove() {
        RationalMatrix c = scatter(x, rows);
        int kept = c.shifted(beta.negate()).inertia().positive();
        boolean bounded = c.shifted(beta).positiveSemidefinite();
        BigFraction smallest = spectrum.descending().get(c.rows() - 1);
        ProofException.require(bounded == (smallest.add(beta).signum() >= 0), "lambda_min(C)", smallest);
        Proved proved = bounded && kept < rows ? optimal(c) : Proved.infeasible();
        return proved.given("lambda_min(C) >= -beta", smallest.add(beta))
                .given("rows - 1 >= #{lambda(C) > beta}", new BigFraction(rows - 1 - kept));
    }

    private Proved optimal(RationalMatrix c) {
        RationalMatrix s = x.columnSums();
        RationalMatrix m = spectrum.apply(this::excess);
        Thresholding.prove(c, m, keptDirections(), beta, rows - 1);
        RationalMatrix gram =
                s.times(s.transpose()).times(new BigFraction(1, rows)).plus(m);
        ProofException.require(x.gram().minus(gram).spectralNormAtMost(beta), "norm(S - G'G) <= beta", gram);
        return Proved.optimal(gram.trace()).uniqueMatrix("gram(G)", gram).uniqueVector("column-sums(G)", s);
    }

    BigFraction excess(BigFraction lambda) {
        return Interval.max(lambda.subtract(beta), BigFraction.ZERO);
    }

    /** Returns the optimal dual point. */
    RationalMatrix keptDirections() {
        return spectrum.projector(lambda -> lambda.compareTo(beta) > 0);
    }

    /** Returns an optimal point with 17 digits. */
    Point optimum() {
        return new Point().matrix("G", mean().plus(deviations(this::excess)));
    }

    /** Returns {@code 1s'/rows}. */
    RationalMatrix mean() {
        RationalMatrix s = x.columnSums();
        return RationalMatrix.ones(rows).times(s.transpose()).times(new BigFraction(1, rows));
    }

    /** Returns a matrix with zero column sums and the Gram matrix {@code Σ f(λ_i) v_i v_i'}, with Helmert columns on the left. */
    RationalMatrix deviations(UnaryOperator<BigFraction> f) {
        RationalMatrix helmert =
                RationalMatrix.of(rows, rows - 1, (i, j) -> new BigFraction(i <= j ? 1 : i == j + 1 ? -j - 1 : 0));
        List<BigFraction> lengths = IntStream.range(0, rows - 1)
                .mapToObj(j -> helmert.col(j).squaredNorm())
                .toList();
        return spectrum.root(helmert, lengths, f);
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("G", List.of(rows, x.columns()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        RationalMatrix g = primal.get("G");
        return x.columnSums().minus(g.columnSums()).squaredNorm().compareTo(slack.multiply(slack)) <= 0
                && x.gram().minus(g.gram()).spectralNormAtMost(beta.add(slack));
    }

    @Override
    public BigFraction scale() {
        return Interval.max(
                x.gram().trace(), Interval.sqrt(x.columnSums().squaredNorm()).upper());
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(primal.get("G").squaredNorm());
    }

    @Override
    public boolean dualFeasible(Point dual, BigFraction slack) {
        return Thresholding.betweenZeroAndIdentity(dual.get("Y"), slack);
    }

    @Override
    public Interval bound(Point dual) {
        RationalMatrix shifted = scatter(x, rows).shifted(beta.negate());
        return Interval.of(
                dual.get("Y").inner(shifted).add(x.columnSums().squaredNorm().divide(rows)));
    }
}
