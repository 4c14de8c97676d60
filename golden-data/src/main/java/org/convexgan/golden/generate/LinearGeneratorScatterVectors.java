package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-E15: the linear generator against the quadratic discriminator, feasible exactly if the rank of Z suffices. */
@AutoService(VectorSource.class)
public final class LinearGeneratorScatterVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-E15",
                "covariance-matching-linear-generator",
                "Theorem 4.1, eqs. (14) and (15)",
                "reconstructed from OCR",
                LinearGeneratorScatterVectors.class);
        draft.tag("ties-counted", "counts sigma^2 >= beta and asks for a rank too many", "the status is wrong");
        draft.tag(
                "truncates",
                "returns what the rank of Z allows on an infeasible instance",
                "answers an infeasible instance");
        draft.tag(
                "symmetric-root",
                "uses the symmetric inverse root P L^-1 P' truncated to k < df directions",
                "the scatter is too small: the eigenbases do not align");
        draft.tag(
                "eigenvalue-for-singular",
                "divides by the eigenvalues of Z'Z for the singular values of Z",
                "the scatter has the wrong scale");
        draft.tag(
                "hard-threshold",
                "keeps sigma instead of (sigma^2 - beta)^(1/2)",
                "feasible but not optimal: only the gap sees it");
        draft.tag(
                "weight-on-dual",
                "forgets betaG/2 in the value",
                "the point is right, the claimed value is not the objective");
        draft.tag("dual-outside", "scales the projector by betaG", "the dual point violates Y <= I");
        draft.tag("dual-zero", "returns Y = 0", "the bound is not tight: only the gap sees it");
        draft.tag(
                "columns-for-rank", "takes the number of columns of Z for its rank", "answers an infeasible instance");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");
        draft.tag("returns-samples", "returns ZW for W", "the shape is wrong");

        RationalMatrix axes = RationalMatrix.identity(3);
        RationalMatrix plane = RationalMatrix.identity(2);
        RationalMatrix diagonal = RationalMatrix.diagonal("3 2 1");
        RationalMatrix padded = RationalMatrix.rows("2 0", "0 5", "0 0");
        RationalMatrix column = RationalMatrix.rows("1", "1", "1");
        RationalMatrix lineNoise = RationalMatrix.rows("3 4", "0 0"); // one direction (0.6, 0.8), singular value 5
        RationalMatrix skew = RationalMatrix.rows("1 1", "0 1", "1 0", "0 0");
        RationalMatrix repeated = RationalMatrix.rows("1 1 2", "0 0 0", "1 1 2");
        CovarianceMatchingLinearGenerator golden =
                CovarianceMatchingLinearGenerator.of(diagonal, padded, "2", "2", axes);
        CovarianceMatchingLinearGenerator tie =
                CovarianceMatchingLinearGenerator.of(RationalMatrix.diagonal("2 1"), column, "1", "2", plane);
        CovarianceMatchingLinearGenerator poor = CovarianceMatchingLinearGenerator.of(diagonal, column, "2", "2", axes);
        CovarianceMatchingLinearGenerator line =
                CovarianceMatchingLinearGenerator.of(RationalMatrix.diagonal("3 1"), lineNoise, "2", "1", plane);
        CovarianceMatchingLinearGenerator turned = CovarianceMatchingLinearGenerator.of(
                RationalMatrix.rows("6 8", "-4 3"), skew, "10", "0.5", RationalMatrix.rows("3 -4", "4 3"));
        CovarianceMatchingLinearGenerator copies =
                CovarianceMatchingLinearGenerator.of(diagonal, repeated, "2", "2", axes);
        draft.accepted(
                "hc-e15-golden",
                "Z = diag(2, 5) padded: (ZW)'ZW = diag(7, 2, 0), 9",
                golden,
                Candidate.of(golden.optimum()).dualMatrix("Y", golden.keptDirections()),
                "hard-threshold");
        draft.accepted(
                "hc-e15-other-pairing",
                "the free orthogonal factor exchanges the directions of Z",
                golden,
                Candidate.of(swapped()));
        draft.positive("hc-e15-infeasible-rank", "rank(Z) = 1 < 2", poor, "truncates");
        draft.accepted(
                "hc-e15-tie",
                "X = diag(2, 1), beta = 1: rank 1 suffices, the printed k is 2",
                tie,
                Candidate.of(tie.optimum()).dualMatrix("Y", tie.keptDirections()),
                "ties-counted");
        draft.accepted(
                "hc-e15-skew-direction",
                "rank 1 < df = 2 along (0.6, 0.8): the symmetric root fails",
                line,
                Candidate.of(line.optimum()),
                "symmetric-root",
                "eigenvalue-for-singular");
        draft.accepted(
                "hc-e15-rotated",
                "correlated noise, 4 samples, eigenvalues 100 and 25",
                turned,
                Candidate.of(turned.optimum()).dualMatrix("Y", turned.keptDirections()),
                "weight-on-dual");
        draft.positive("hc-e15-repeated-columns", "three columns of rank 1", copies, "columns-for-rank");
        draft.positive(
                "hc-e15-rank-deficient-feasible",
                "three columns of rank 1, beta = 4 ties: k = 1",
                CovarianceMatchingLinearGenerator.of(diagonal, repeated, "4", "2", axes));
        draft.positive(
                "hc-e15-collapse",
                "beta above the spectrum: W = 0",
                CovarianceMatchingLinearGenerator.of(diagonal, column, "16", "2", axes));
        draft.rejected(
                "hc-e15-ties-counted", "rank 1 is enough", tie, Candidate.infeasible(), Check.STATUS, "ties-counted");
        draft.rejected(
                "hc-e15-truncated",
                "the leading direction",
                poor,
                Candidate.matrix(
                        "W",
                        RationalMatrix.of(
                                1,
                                3,
                                (i, j) -> j == 0
                                        ? Interval.sqrt(new BigFraction(7, 3)).rounded()
                                        : BigFraction.ZERO)),
                Check.STATUS,
                "truncates");
        draft.rejected(
                "hc-e15-columns-for-rank",
                "kept directions divided by column norms",
                copies,
                Candidate.matrix("W", copies.spectrum().root(3, copies::excess)),
                Check.STATUS,
                "columns-for-rank");
        RationalMatrix root = RationalMatrix.rows("1 0", "0 0")
                .times(Interval.sqrt(new BigFraction(7)).middle());
        RationalMatrix direction = RationalMatrix.vector("0.6 0.8");
        draft.rejected(
                "hc-e15-symmetric-root",
                "P L^-1 P' diag(7^(1/2), 0): the scatter is 2.52 for 7",
                line,
                Candidate.of(MeanMatchingLinearGenerator.point(
                        direction.times(direction.transpose()).times(root).times(new BigFraction(1, 5)))),
                Check.PRIMAL_FEASIBILITY,
                "symmetric-root");
        draft.rejected(
                "hc-e15-eigenvalue",
                "divides by 25 for 5",
                line,
                Candidate.of(MeanMatchingLinearGenerator.point(
                        line.optimum().get("W").times(new BigFraction(1, 5)))),
                Check.PRIMAL_FEASIBILITY,
                "eigenvalue-for-singular");
        draft.rejected(
                "hc-e15-hard-threshold",
                "ZW = diag(3, 2, 0)",
                golden,
                Candidate.matrix("W", RationalMatrix.rows("1.5 0 0", "0 0.4 0")),
                Check.GAP,
                "hard-threshold");
        draft.rejected(
                "hc-e15-dual-outside",
                "Y = 2P",
                golden,
                Candidate.of(golden.optimum())
                        .dualMatrix("Y", golden.keptDirections().times(BigFraction.TWO)),
                Check.DUAL_FEASIBILITY,
                "dual-outside");
        draft.rejected(
                "hc-e15-dual-zero",
                "bound 0",
                golden,
                Candidate.of(golden.optimum()).dualMatrix("Y", RationalMatrix.zero(3, 3)),
                Check.GAP,
                "dual-zero");
        draft.rejected(
                "hc-e15-value",
                "claims 105 for 105/4",
                turned,
                Candidate.of(turned.optimum()).value(new BigFraction(105)),
                Check.VALUE,
                "weight-on-dual");
        draft.rejected(
                "hc-e15-says-infeasible",
                "rank(Z) = 2 = k",
                golden,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "hc-e15-returns-samples",
                "3x3 for 2x3",
                golden,
                Candidate.matrix("W", RationalMatrix.diagonal("3 2 0")),
                Check.SHAPE,
                "returns-samples");
        return draft;
    }

    private static Point swapped() { // second noise direction (5) carries 7, the first (2) carries 2
        BigFraction seven = Interval.sqrt(new BigFraction(7, 25)).rounded();
        BigFraction two = Interval.sqrt(new BigFraction(1, 2)).rounded();
        RationalMatrix first = RationalMatrix.rows("0 0 0", "1 0 0").times(seven);
        return new Point()
                .matrix("W", first.plus(RationalMatrix.rows("0 1 0", "0 0 0").times(two)));
    }
}
