package org.convexgan.golden.generate;

import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/**
 * The hinge loss, {@code h(u) = u}; everything is rational. The optimum is proved by given multipliers: the objective of {@code w(λ)} equals the bound
 * of λ.
 */
record HingeDual(RationalMatrix x, RationalMatrix g, BigFraction c, RationalMatrix scaled)
        implements RegularizedDiscriminator {

    /** An instance with its multipliers {@code Nλ}, those of X first. */
    static HingeDual of(String c, RationalMatrix x, RationalMatrix g, String scaled) {
        return new HingeDual(x, g, Rational.parse(c), RationalMatrix.vector(scaled));
    }

    @Override
    public String name() {
        return "hinge-dual";
    }

    @Override
    public Interval loss(Interval score) {
        return Interval.of(1).minus(score).positivePart();
    }

    @Override
    public Interval concaveConjugate(BigFraction u) {
        return Interval.of(u);
    }

    @Override
    public Proved prove() {
        RationalMatrix w = weights(scaled);
        Interval value = between(scaled, w);
        ProofException.require(value.exact(), "equal objectives", value);
        return Proved.optimal(value).uniqueVector("w", w);
    }

    /** Returns the optimal answer. */
    Candidate answer() {
        return answer(weights(scaled));
    }

    /** Returns other weights. */
    static Candidate answer(RationalMatrix w) {
        return Candidate.vector(
                "w", RationalMatrix.column(w.rows(), i -> Interval.of(w.at(i)).rounded()));
    }
}
