package org.convexgan.golden.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code min (β_g/2)‖ZW‖²_F s.t. ‖S − (ZW)'ZW‖₂ <= β}. {@code (ZW)'ZW = (S − βI)₊}; feasible exactly if
 * {@code rank Z >= #{λ_i > β}}. Dual {@code 0 ⪯ Y ⪯ I}, bound {@code (β_g/2)tr(Y(S − βI))}.
 */
record CovarianceMatchingLinearGenerator(
        RationalMatrix x, RationalMatrix noise, BigFraction beta, BigFraction betaG, Spectrum spectrum)
        implements ExactProblem {
    static CovarianceMatchingLinearGenerator of(
            RationalMatrix x, RationalMatrix noise, String beta, String betaG, RationalMatrix directions) {
        return new CovarianceMatchingLinearGenerator(
                x, noise, Rational.parse(beta), Rational.parse(betaG), new Spectrum(x.gram(), directions));
    }

    @Override
    public String name() {
        return "covariance-matching-linear-generator";
    }

    @Override
    public Point input() {
        return new Point()
                .matrix("X", x)
                .matrix("Z", noise)
                .number("beta", beta)
                .number("betaG", betaG);
    }

    @Override
    public Proved prove() {
        int kept = x.gram().shifted(beta.negate()).inertia().positive();
        int rank = noise.rank();
        Proved proved = kept > rank ? Proved.infeasible() : optimal(rank);
        return proved.given("rank(Z) >= #{sigma^2 > beta}", new BigFraction(rank - kept));
    }

    private Proved optimal(int rank) {
        RationalMatrix m = spectrum.apply(this::excess);
        Thresholding.prove(x.gram(), m, keptDirections(), beta, rank);
        return Proved.optimal(m.trace().multiply(betaG).divide(2)).uniqueMatrix("gram(ZW)", m);
    }

    BigFraction excess(BigFraction lambda) {
        return Interval.max(lambda.subtract(beta), BigFraction.ZERO);
    }

    /** Returns the optimal dual point. */
    RationalMatrix keptDirections() {
        return spectrum.projector(lambda -> lambda.compareTo(beta) > 0);
    }

    /** Returns an optimal point with 17 digits: the columns of Z are made orthogonal exactly, then scaled. */
    Point optimum() {
        List<RationalMatrix> weights = new ArrayList<>();
        List<BigFraction> lengths = new ArrayList<>();
        for (int j = 0; j < noise.columns(); j++) {
            RationalMatrix a = RationalMatrix.identity(noise.columns()).col(j);
            for (RationalMatrix b : weights) {
                RationalMatrix image = noise.times(b);
                a = a.minus(b.times(noise.times(a).inner(image).divide(image.squaredNorm())));
            }
            BigFraction length = noise.times(a).squaredNorm();
            if (length.signum() > 0) {
                weights.add(a);
                lengths.add(length);
            }
        }
        RationalMatrix left = RationalMatrix.of(
                noise.columns(), weights.size(), (i, j) -> weights.get(j).at(i));
        return new Point().matrix("W", spectrum.root(left, lengths, this::excess));
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("W", List.of(noise.columns(), x.columns()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        return x.gram().minus(noise.times(primal.get("W")).gram()).spectralNormAtMost(beta.add(slack));
    }

    @Override
    public BigFraction scale() {
        return x.gram().trace();
    }

    @Override
    public Interval objective(Point primal) {
        return Interval.of(
                noise.times(primal.get("W")).squaredNorm().multiply(betaG).divide(2));
    }

    @Override
    public boolean dualFeasible(Point dual, BigFraction slack) {
        return Thresholding.betweenZeroAndIdentity(dual.get("Y"), slack);
    }

    @Override
    public Interval bound(Point dual) {
        return Interval.of(dual.get("Y")
                .inner(x.gram().shifted(beta.negate()))
                .multiply(betaG)
                .divide(2));
    }
}
