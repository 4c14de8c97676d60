package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import java.util.List;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-T2.1.quad: soft-thresholding of the squared spectrum, with exact feasibility. */
@AutoService(VectorSource.class)
public final class SpectralThresholdingVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-T2.1.quad",
                "covariance-matching",
                "Theorem 2.1, eq. (4)",
                "reconstructed from OCR",
                SpectralThresholdingVectors.class);
        draft.tag(
                "hard-threshold",
                "keeps sigma instead of (sigma^2 - beta)^(1/2)",
                "feasible but not optimal: only the gap sees it");
        draft.tag("root-of-beta", "uses (sigma - beta^(1/2))+", "the scatter is too small");
        draft.tag("beta-on-sigma", "uses (sigma - beta)+", "the scatter is too small");
        draft.tag("beta-squared", "thresholds at beta^2", "the scatter is too small");
        draft.tag("no-root", "uses sigma^2 - beta as singular value", "the scatter is wrong");
        draft.tag("right-basis-transposed", "multiplies by V for V'", "the scatter is turned");
        draft.tag("square-left-factor", "takes L square, so G has as many rows as columns", "the shape is wrong");
        draft.tag("ties-counted", "counts sigma^2 >= beta and asks for a row too many", "the status is wrong");
        draft.tag(
                "truncates",
                "returns the leading directions of an infeasible instance",
                "answers an infeasible instance");
        draft.tag("dual-outside", "keeps dual directions with weight 2", "the dual point violates Y <= I");
        draft.tag("dual-negative", "puts weight -1 on a cut direction", "the dual point violates Y >= 0");
        draft.tag("dual-zero", "returns Y = 0", "the bound is not tight: only the gap sees it");
        draft.tag(
                "unthresholded-value",
                "reports the sum of sigma^2 - beta over all directions",
                "the point is right, the claimed value is not the objective");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");

        RationalMatrix axes = RationalMatrix.identity(3);
        RationalMatrix diagonal = RationalMatrix.diagonal("3 2 1");
        RationalMatrix rotated = RationalMatrix.rows("3 -4", "4 3");
        RationalMatrix hadamard = RationalMatrix.rows("1 1 1 1", "1 -1 1 -1", "1 1 -1 -1", "1 -1 -1 1");
        RationalMatrix halves = RationalMatrix.diagonal("2 1.5 1 0.5").times(hadamard);
        RationalMatrix triple = RationalMatrix.rows("2 1 2", "2 -2 -1", "1 2 -2");
        RationalMatrix deficient = RationalMatrix.rows("2 2 1", "4 4 2", "1 -2 2", "-1 2 -2", "0 0 0");
        CovarianceMatching golden = CovarianceMatching.of(diagonal, 3, "2", axes);
        CovarianceMatching tie = CovarianceMatching.of(diagonal, 1, "4", axes);
        CovarianceMatching few = CovarianceMatching.of(diagonal, 1, "2", axes);
        CovarianceMatching turned = CovarianceMatching.of(RationalMatrix.rows("6 8", "-4 3"), 5, "10", rotated);
        CovarianceMatching square = CovarianceMatching.of(RationalMatrix.rows("6 8", "-4 3"), 2, "10", rotated);
        CovarianceMatching mixed = CovarianceMatching.of(halves, 6, "3", hadamard);
        CovarianceMatching poor = CovarianceMatching.of(deficient, 2, "10", triple);
        draft.accepted(
                "hc-t21-quad-diag321-beta2",
                "M = diag(7, 2, 0), 9",
                golden,
                Candidate.of(golden.optimum()).dualMatrix("Y", golden.keptDirections()),
                "hard-threshold",
                "root-of-beta",
                "beta-on-sigma");
        draft.accepted(
                "hc-t21-quad-left-rotation",
                "any orthonormal L: the rows are turned",
                golden,
                Candidate.matrix(
                        "G",
                        golden.spectrum()
                                .root(
                                        RationalMatrix.rows("0 1 0", "0 0 1", "-1 0 0"),
                                        List.of(BigFraction.ONE, BigFraction.ONE, BigFraction.ONE),
                                        golden::excess)));
        draft.accepted(
                "hc-t21-quad-tie-one-row",
                "beta = 4 = sigma_2^2: k = 1 and one row suffices",
                tie,
                Candidate.of(tie.optimum()).dualMatrix("Y", tie.keptDirections()),
                "ties-counted");
        draft.positive(
                "hc-t21-quad-diag321-beta4",
                "the same tie with three rows: diag(5, 0, 0)",
                CovarianceMatching.of(diagonal, 3, "4", axes));
        draft.positive(
                "hc-t21-quad-collapse", "beta = 9 = sigma_1^2: G = 0", CovarianceMatching.of(diagonal, 3, "9", axes));
        draft.positive("hc-t21-quad-exact-rows", "rows = k = 2", CovarianceMatching.of(diagonal, 2, "2", axes));
        draft.positive("hc-t21-quad-infeasible-rows", "rows = 1 < k = 2", few, "truncates");
        draft.accepted(
                "hc-t21-quad-rotated",
                "eigenvalues 100 and 25 in a 3-4-5 basis, rows = 5",
                turned,
                Candidate.of(turned.optimum()).dualMatrix("Y", turned.keptDirections()),
                "right-basis-transposed",
                "square-left-factor");
        draft.accepted(
                "hc-t21-quad-hadamard",
                "eigenvalues 16, 9, 4, 1 in a Hadamard basis, rows = 6",
                mixed,
                Candidate.of(mixed.optimum()).dualMatrix("Y", mixed.keptDirections()),
                "unthresholded-value");
        draft.positive(
                "hc-t21-quad-hadamard-infeasible",
                "rows = 2 < k = 3",
                CovarianceMatching.of(halves, 2, "3", hadamard),
                "truncates");
        draft.accepted(
                "hc-t21-quad-rank-deficient",
                "5x3 of rank 2 with a zero row: eigenvalues 45, 18, 0",
                poor,
                Candidate.of(poor.optimum()));
        draft.positive(
                "hc-t21-quad-wide",
                "2x4, a repeated eigenvalue 4 and two zeros",
                CovarianceMatching.of(RationalMatrix.rows("1 1 1 1", "1 -1 1 -1"), 2, "1", hadamard));
        draft.positive(
                "hc-t21-quad-signed-permutation",
                "the golden spectrum behind a signed permutation",
                CovarianceMatching.of(RationalMatrix.rows("0 -3 0", "0 0 2", "1 0 0"), 4, "2", axes));
        draft.positive(
                "hc-t21-quad-small-beta",
                "beta = 1/8 keeps everything",
                CovarianceMatching.of(diagonal, 3, "0.125", axes),
                "beta-squared",
                "no-root");
        draft.rejected(
                "hc-t21-quad-hard-threshold",
                "diag(3, 2, 0)",
                golden,
                Candidate.matrix("G", RationalMatrix.diagonal("3 2 0")),
                Check.GAP,
                "hard-threshold");
        BigFraction root = Interval.sqrt(BigFraction.TWO).rounded();
        draft.rejected(
                "hc-t21-quad-root-of-beta",
                "diag(3 - 2^(1/2), 2 - 2^(1/2), 0)",
                golden,
                Candidate.matrix(
                        "G",
                        RationalMatrix.diagonal("3 2 0")
                                .minus(RationalMatrix.diagonal("1 1 0").times(root))),
                Check.PRIMAL_FEASIBILITY,
                "root-of-beta");
        draft.rejected(
                "hc-t21-quad-beta-on-sigma",
                "diag(1, 0, 0)",
                golden,
                Candidate.matrix("G", RationalMatrix.diagonal("1 0 0")),
                Check.PRIMAL_FEASIBILITY,
                "beta-on-sigma");
        draft.rejected(
                "hc-t21-quad-beta-squared",
                "M = diag(5, 0, 0)",
                golden,
                Candidate.matrix("G", golden.spectrum().root(3, l -> l.subtract(4))),
                Check.PRIMAL_FEASIBILITY,
                "beta-squared");
        draft.rejected(
                "hc-t21-quad-no-root",
                "diag(7, 2, 0)",
                golden,
                Candidate.matrix("G", RationalMatrix.diagonal("7 2 0")),
                Check.PRIMAL_FEASIBILITY,
                "no-root");
        draft.rejected(
                "hc-t21-quad-transposed",
                "D V for D V'",
                square,
                Candidate.matrix(
                        "G",
                        RationalMatrix.of(
                                2,
                                2,
                                (i, j) -> Interval.sqrt(square.excess(square.spectrum()
                                                        .eigenvalues()
                                                        .get(i))
                                                .divide(25))
                                        .times(rotated.at(i, j))
                                        .rounded())),
                Check.PRIMAL_FEASIBILITY,
                "right-basis-transposed");
        draft.rejected(
                "hc-t21-quad-square-left",
                "2x2 for 5x2",
                turned,
                Candidate.of(square.optimum()),
                Check.SHAPE,
                "square-left-factor");
        draft.rejected(
                "hc-t21-quad-ties-counted",
                "one row is enough",
                tie,
                Candidate.infeasible(),
                Check.STATUS,
                "ties-counted");
        draft.rejected(
                "hc-t21-quad-says-infeasible",
                "rows = 3 is plenty",
                golden,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "hc-t21-quad-truncated",
                "the leading direction in one row",
                few,
                Candidate.matrix(
                        "G",
                        RationalMatrix.of(
                                1,
                                3,
                                (i, j) -> j == 0
                                        ? Interval.sqrt(new BigFraction(7)).rounded()
                                        : BigFraction.ZERO)),
                Check.STATUS,
                "truncates");
        draft.rejected(
                "hc-t21-quad-dual-outside",
                "Y = diag(2, 2, 0)",
                golden,
                Candidate.of(golden.optimum()).dualMatrix("Y", RationalMatrix.diagonal("2 2 0")),
                Check.DUAL_FEASIBILITY,
                "dual-outside");
        draft.rejected(
                "hc-t21-quad-dual-negative",
                "Y = diag(1, 1, -1)",
                golden,
                Candidate.of(golden.optimum()).dualMatrix("Y", RationalMatrix.diagonal("1 1 -1")),
                Check.DUAL_FEASIBILITY,
                "dual-negative");
        draft.rejected(
                "hc-t21-quad-dual-zero",
                "bound 0",
                golden,
                Candidate.of(golden.optimum()).dualMatrix("Y", RationalMatrix.zero(3, 3)),
                Check.GAP,
                "dual-zero");
        draft.rejected(
                "hc-t21-quad-value",
                "claims 13 + 6 + 1 - 2",
                mixed,
                Candidate.of(mixed.optimum()).value(new BigFraction(18)),
                Check.VALUE,
                "unthresholded-value");
        return draft;
    }
}
