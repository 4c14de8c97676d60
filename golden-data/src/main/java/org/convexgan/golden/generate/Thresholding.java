package org.convexgan.golden.generate;

import org.hipparchus.fraction.BigFraction;

/** The certificate shared by all problems whose optimum is an eigenvalue soft-thresholding {@code M = (S − βI)₊}. */
final class Thresholding {
    private Thresholding() {}

    /**
     * Proves that M is optimal for {@code min tr M s.t. ‖S − M‖₂ <= β, M ⪰ 0, rank M <= rank}.
     *
     * @throws ProofException unless M is feasible, {@code 0 ⪯ Y ⪯ I} and {@code tr M = tr(Y(S − βI))}
     */
    static void prove(RationalMatrix s, RationalMatrix m, RationalMatrix y, BigFraction beta, int rank) {
        ProofException.require(m.positiveSemidefinite(), "M >= 0", m);
        ProofException.require(m.rank() <= rank, "rank M <= " + rank, m);
        ProofException.require(s.minus(m).spectralNormAtMost(beta), "norm(S - M) <= beta", m);
        ProofException.require(betweenZeroAndIdentity(y, BigFraction.ZERO), "0 <= Y <= I", y);
        ProofException.require(y.inner(s.shifted(beta.negate())).equals(m.trace()), "equal objectives", m);
    }

    static boolean betweenZeroAndIdentity(RationalMatrix y, BigFraction slack) {
        return y.symmetric()
                && y.shifted(slack).positiveSemidefinite()
                && y.times(BigFraction.MINUS_ONE).shifted(slack.add(1)).positiveSemidefinite();
    }
}
