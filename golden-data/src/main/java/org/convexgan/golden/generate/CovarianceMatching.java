package org.convexgan.golden.generate;

import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code min ‖G‖²_F s.t. ‖S − G'G‖₂ <= β}, S = X'X. {@code G'G = (S − βI)₊}, {@code p* = Σ(λ_i − β)₊}; feasible exactly if
 * {@code rows >= #{λ_i > β}}, because {@code ‖S − M‖₂ >= λ_{r+1}(S)} for every M of rank r. Dual {@code 0 ⪯ Y ⪯ I}, bound
 * {@code tr(Y(S − βI))}.
 */
record CovarianceMatching(RationalMatrix x, int rows, BigFraction beta, Spectrum spectrum) implements ExactProblem {
    static CovarianceMatching of(RationalMatrix x, int rows, String beta, RationalMatrix directions) {
        return new CovarianceMatching(x, rows, Rational.parse(beta), new Spectrum(x.gram(), directions));
    }

    @Override
    public String name() {
        return "covariance-matching";
    }

    @Override
    public Point input() {
        return new Point().matrix("X", x).integer("rows", rows).number("beta", beta);
    }

    @Override
    public Proved prove() {
        int kept = x.gram().shifted(beta.negate()).inertia().positive();
        Proved proved = kept > rows ? Proved.infeasible() : optimal();
        return proved.given("rows >= #{sigma^2 > beta}", new BigFraction(rows - kept));
    }

    private Proved optimal() {
        RationalMatrix m = spectrum.apply(this::excess);
        Thresholding.prove(x.gram(), m, keptDirections(), beta, rows);
        return Proved.optimal(spectrum.sum(this::excess)).uniqueMatrix("gram(G)", m);
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
        return new Point().matrix("G", spectrum.root(rows, this::excess));
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("G", List.of(rows, x.columns()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        return x.gram().minus(primal.get("G").gram()).spectralNormAtMost(beta.add(slack));
    }

    @Override
    public BigFraction scale() {
        return x.gram().trace();
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
        return Interval.of(dual.get("Y").inner(x.gram().shifted(beta.negate())));
    }
}
