package org.convexgan.golden.generate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * {@code min ‖S − G'G‖₂ + β_g‖G‖²_F}. If {@code ‖S − M‖₂ = t} and rank M <= r then {@code λ_i(M) >= λ_i(S) − t} and
 * {@code t >= λ_{r+1}(S)}, so the value is the minimum of {@code f(t) = t + β_g Σ_{i<=r}(λ_i − t)₊} over {@code t >= λ_{r+1}}, attained at
 * {@code M = (S − tI)₊}. f is convex and piecewise linear: its minimum is at some {@code λ_i} or at 0. Dual (rank not limiting):
 * {@code R ⪰ 0, tr R <= 1, R ⪯ β_g I}, bound {@code tr(RS)}.
 */
record NormConstrainedCovariance(RationalMatrix x, int rows, BigFraction betaG, Spectrum spectrum)
        implements ExactProblem {
    static NormConstrainedCovariance of(RationalMatrix x, int rows, String betaG, RationalMatrix directions) {
        return new NormConstrainedCovariance(x, rows, Rational.parse(betaG), new Spectrum(x.gram(), directions));
    }

    @Override
    public String name() {
        return "norm-constrained-covariance";
    }

    @Override
    public Point input() {
        return new Point().matrix("X", x).integer("rows", rows).number("betaG", betaG);
    }

    private BigFraction f(BigFraction t) {
        return t.add(betaG.multiply(spectrum.descending().stream()
                .limit(rows)
                .map(lambda -> Interval.max(lambda.subtract(t), BigFraction.ZERO))
                .reduce(BigFraction.ZERO, BigFraction::add)));
    }

    private BigFraction smallestThreshold() {
        return rows < x.columns() ? spectrum.descending().get(rows) : BigFraction.ZERO;
    }

    private List<BigFraction> breakpoints() {
        return Stream.concat(spectrum.descending().stream(), Stream.of(BigFraction.ZERO))
                .filter(t -> t.compareTo(smallestThreshold()) >= 0)
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the smallest optimal threshold τ. */
    BigFraction threshold() {
        return breakpoints().stream().min(Comparator.comparing(this::f)).orElseThrow();
    }

    @Override
    public Proved prove() {
        BigFraction tau = threshold();
        BigFraction value = f(tau);
        RationalMatrix m = spectrum.apply(lambda -> excess(lambda, tau));
        ProofException.require(m.positiveSemidefinite() && m.rank() <= rows, "M >= 0 of small rank", m);
        ProofException.require(x.gram().minus(m).spectralNormAtMost(tau), "norm(S - M) <= tau", m);
        ProofException.require(tau.add(betaG.multiply(m.trace())).equals(value), "primal value", m);
        int limit =
                Math.min(spectrum.count(l -> l.signum() > 0), betaG.reciprocal().intValue());
        if (rows >= limit) {
            Point r = new Point().matrix("R", dual());
            ProofException.require(dualFeasible(r, BigFraction.ZERO), "dual feasibility", m);
            ProofException.require(bound(r).equals(Interval.of(value)), "dual value", m);
        }
        Proved proved = Proved.optimal(value)
                .given(
                        "floor(1/betaG) >= rank(M)",
                        new BigFraction(betaG.reciprocal().intValue() - m.rank()));
        boolean single = breakpoints().stream().filter(t -> f(t).equals(value)).count() == 1;
        return single ? proved.uniqueMatrix("gram(G)", m) : proved;
    }

    static BigFraction excess(BigFraction lambda, BigFraction tau) {
        return Interval.max(lambda.subtract(tau), BigFraction.ZERO);
    }

    /** Returns the optimal dual point {@code β_g Σ_{i<=m} v_i v_i' + min(β_g, 1 − β_g m) v_{m+1} v_{m+1}'}, {@code m = min(⌊1/β_g⌋, rank)}. */
    RationalMatrix dual() {
        int m = Math.min(betaG.reciprocal().intValue(), spectrum.count(lambda -> lambda.signum() > 0));
        List<BigFraction> descending = spectrum.descending();
        Map<BigFraction, BigFraction> weight = new HashMap<>();
        for (BigFraction lambda : descending) {
            // equal eigenvalues share their weight: R stays feasible and tr(RS) unchanged
            int before = (int)
                    descending.stream().filter(l -> l.compareTo(lambda) > 0).count();
            int equal = spectrum.count(lambda::equals);
            BigFraction sum = BigFraction.ZERO;
            for (int i = before; i < before + equal; i++) {
                BigFraction rest = Interval.min(betaG, BigFraction.ONE.subtract(betaG.multiply(m)));
                sum = sum.add(i < m ? betaG : i == m ? rest : BigFraction.ZERO);
            }
            weight.put(lambda, sum.divide(equal));
        }
        return spectrum.apply(weight::get);
    }

    /** Returns an optimal point with 17 digits. */
    Point optimum() {
        return at(threshold());
    }

    /** Returns G with {@code G'G = (S − τI)₊}, with 17 digits. */
    Point at(BigFraction tau) {
        return new Point().matrix("G", spectrum.root(rows, lambda -> excess(lambda, tau)));
    }

    @Override
    public Map<String, List<Integer>> primalShapes() {
        return Map.of("G", List.of(rows, x.columns()));
    }

    @Override
    public boolean primalFeasible(Point primal, BigFraction slack) {
        return true;
    }

    @Override
    public BigFraction scale() {
        return x.gram().trace();
    }

    @Override
    public Interval objective(Point primal) {
        RationalMatrix g = primal.get("G");
        return x.gram()
                .minus(g.gram())
                .spectralNorm()
                .plus(Interval.of(g.squaredNorm().multiply(betaG)));
    }

    @Override
    public boolean dualFeasible(Point dual, BigFraction slack) {
        RationalMatrix r = dual.get("R");
        ProofException.require(r.positiveSemidefinite(), "R >= 0, so that its nuclear norm is its trace", r);
        return r.trace().compareTo(slack.add(1)) <= 0
                && r.times(BigFraction.MINUS_ONE).shifted(betaG.add(slack)).positiveSemidefinite();
    }

    @Override
    public Interval bound(Point dual) {
        return Interval.of(dual.get("R").inner(x.gram()));
    }
}
