package org.convexgan.golden.generate;

import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** The cases of a quadratic discriminator, whose height does not depend on its width or on how its outputs are constrained. */
final class QuadraticDiscriminatorCases {
    private QuadraticDiscriminatorCases() {}

    /**
     * Adds the cases to a draft.
     *
     * @param slug beginning of their ids
     * @param neurons width of the discriminator
     */
    static void addTo(VectorDraft draft, String slug, int neurons) {
        draft.tag(
                "largest-eigenvalue",
                "takes the largest eigenvalue for the largest absolute one",
                "too large G goes unnoticed: only the gap sees it");
        draft.tag(
                "frobenius",
                "takes the Frobenius norm for the spectral norm",
                "the point is right, the claimed value is not the objective");
        draft.tag(
                "sample-gram",
                "uses XX' - GG' for X'X - G'G",
                "the direction lives in the wrong space or is not the best");
        draft.tag(
                "squared-length",
                "doubles the neuron, which multiplies the value by four",
                "the neuron leaves the ball");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");

        RationalMatrix axes = RationalMatrix.identity(2);
        RationalMatrix rotated = RationalMatrix.rows("3 -4", "4 3");
        DiscriminatorSupremum mixed = DiscriminatorSupremum.quadratic(
                RationalMatrix.diagonal("1 2"), RationalMatrix.diagonal("3 1"), "0", neurons, axes);
        DiscriminatorSupremum tall = DiscriminatorSupremum.quadratic(
                RationalMatrix.rows("2 0", "1 0", "0 1"), RationalMatrix.zero(3, 2), "0", neurons, axes);
        DiscriminatorSupremum nilpotent = DiscriminatorSupremum.quadratic(
                RationalMatrix.rows("0 2", "0 0"), RationalMatrix.zero(1, 2), "0", neurons, axes);
        DiscriminatorSupremum hidden = DiscriminatorSupremum.quadratic(
                RationalMatrix.rows("6 8", "-4 3"), RationalMatrix.rows("3 4", "0 0", "0 0"), "0", neurons, rotated);
        draft.accepted(
                slug + "-mixed-signs",
                "X'X - G'G = diag(-8, 3): h = 8 by v = -1",
                mixed,
                Candidate.of(mixed.optimum()),
                "largest-eigenvalue",
                "frobenius");
        draft.accepted(
                slug + "-rotated",
                "eigenvalues 75 and 25 in a 3-4-5 basis, three generated samples",
                hidden,
                Candidate.of(hidden.optimum()));
        draft.positive(
                slug + "-tie",
                "eigenvalues 75 and -75",
                DiscriminatorSupremum.quadratic(
                        RationalMatrix.rows("6 8", "-4 3"), RationalMatrix.rows("3 4", "-8 6"), "0", neurons, rotated));
        draft.positive(slug + "-tall", "S = diag(5, 1)", tall, "sample-gram");
        draft.positive(slug + "-rank-one", "X'X = diag(0, 4), XX' = diag(4, 0)", nilpotent, "sample-gram");
        draft.positive(
                slug + "-equal-scatter",
                "G = -X with rows exchanged: h = 0",
                DiscriminatorSupremum.quadratic(
                        RationalMatrix.rows("6 8", "-4 3"),
                        RationalMatrix.rows("4 -3", "-6 -8"),
                        "0",
                        neurons,
                        rotated));
        draft.rejected(
                slug + "-largest-eigenvalue",
                "u = (0, 1), v = 1 reaches 3 of 8",
                mixed,
                Candidate.of(mixed.point(RationalMatrix.vector("0 1"), BigFraction.ONE)),
                Check.GAP,
                "largest-eigenvalue");
        draft.rejected(
                slug + "-frobenius",
                "claims 73^(1/2)",
                mixed,
                Candidate.of(mixed.optimum())
                        .value(Interval.sqrt(new BigFraction(73)).rounded()),
                Check.VALUE,
                "frobenius");
        draft.rejected(
                slug + "-sample-gram",
                "the leading eigenvector of XX' has three entries",
                tall,
                Candidate.of(new Point()
                        .matrix("U", RationalMatrix.of(neurons, 3, (i, j) -> new BigFraction(j == 0 ? 1 : 0)))
                        .vector("v", RationalMatrix.column(neurons, i -> new BigFraction(i == 0 ? 1 : 0)))),
                Check.SHAPE,
                "sample-gram");
        draft.rejected(
                slug + "-sample-gram-square",
                "u = (1, 0) is the eigenvector of XX'",
                nilpotent,
                Candidate.of(nilpotent.point(RationalMatrix.vector("1 0"), BigFraction.ONE)),
                Check.GAP,
                "sample-gram");
        draft.rejected(
                slug + "-double-length",
                "norm(u) = 2",
                mixed,
                Candidate.of(mixed.point(RationalMatrix.vector("2 0"), BigFraction.MINUS_ONE)),
                Check.PRIMAL_FEASIBILITY,
                "squared-length");
        draft.rejected(
                slug + "-infeasible",
                "always feasible",
                mixed,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
    }
}
