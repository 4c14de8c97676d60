package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-E36: the norm-constrained quadratic discriminator keeps at most floor(1/betaG) directions. */
@AutoService(VectorSource.class)
public final class NormConstrainedSpectrumVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-E36",
                "norm-constrained-covariance",
                "eq. (36); closed form ours",
                "ours",
                NormConstrainedSpectrumVectors.class);
        draft.tag(
                "weight-halved",
                "uses floor(2/betaG), the rule for betaG/2",
                "keeps a direction too many: only the gap sees it");
        draft.tag(
                "off-by-one",
                "thresholds at lambda_m for lambda_(m+1)",
                "keeps a direction too few: only the gap sees it");
        draft.tag("hard-threshold", "keeps lambda for lambda - tau", "only the gap sees it");
        draft.tag("no-threshold", "keeps the whole scatter whatever betaG", "only the gap sees it");
        draft.tag("rank-ignored", "thresholds as if there were enough rows", "the tail is lost: only the gap sees it");
        draft.tag(
                "dual-cap-dropped",
                "puts the rest 1 - betaG m on the next direction without the cap betaG",
                "the dual point violates R <= betaG I");
        draft.tag("dual-heavy", "puts betaG on all directions", "the nuclear norm exceeds 1");
        draft.tag("dual-zero", "returns R = 0", "the bound is not tight: only the gap sees it");
        draft.tag("penalty-dropped", "reports tau alone", "the point is right, the claimed value is not the objective");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");
        draft.tag("wrong-shape", "returns the Gram matrix", "the shape is wrong");

        RationalMatrix axes = RationalMatrix.identity(3);
        RationalMatrix diagonal = RationalMatrix.diagonal("3 2 1");
        RationalMatrix rotated = RationalMatrix.rows("3 -4", "4 3");
        NormConstrainedCovariance fifth = NormConstrainedCovariance.of(diagonal, 3, "0.2", axes);
        NormConstrainedCovariance two = NormConstrainedCovariance.of(diagonal, 3, "0.4", axes);
        NormConstrainedCovariance one = NormConstrainedCovariance.of(diagonal, 4, "0.7", axes);
        NormConstrainedCovariance none = NormConstrainedCovariance.of(diagonal, 3, "1.5", axes);
        NormConstrainedCovariance few = NormConstrainedCovariance.of(diagonal, 1, "0.2", axes);
        NormConstrainedCovariance flat = NormConstrainedCovariance.of(diagonal, 3, "0.5", axes);
        NormConstrainedCovariance thin =
                NormConstrainedCovariance.of(RationalMatrix.rows("1 0"), 2, "0.2", RationalMatrix.identity(2));
        NormConstrainedCovariance turned =
                NormConstrainedCovariance.of(RationalMatrix.rows("6 8", "-4 3"), 5, "0.75", rotated);
        draft.accepted(
                "hc-e36-golden-fifth",
                "S = diag(9, 4, 1), betaG = 1/5: tau = 0, 2.8",
                fifth,
                Candidate.of(fifth.optimum()).dualMatrix("R", fifth.dual()));
        draft.accepted(
                "hc-e36-golden-two",
                "betaG = 2/5: tau = 1, M = diag(8, 3, 0), 5.4",
                two,
                Candidate.of(two.optimum()).dualMatrix("R", two.dual()),
                "hard-threshold");
        draft.accepted(
                "hc-e36-golden-one",
                "betaG = 7/10: tau = 4, M = diag(5, 0, 0), 7.5",
                one,
                Candidate.of(one.optimum()).dualMatrix("R", one.dual()),
                "weight-halved",
                "off-by-one");
        draft.accepted(
                "hc-e36-golden-none",
                "betaG = 3/2: M = 0, 9",
                none,
                Candidate.of(none.optimum()).dualMatrix("R", none.dual()),
                "no-threshold");
        draft.accepted(
                "hc-e36-golden-one-row",
                "betaG = 1/5, one row: tau = 4, M = diag(5, 0, 0), 5",
                few,
                Candidate.of(few.optimum()),
                "rank-ignored");
        draft.accepted(
                "hc-e36-flat",
                "1/betaG = 2 is an integer: every tau in [1, 4] is optimal, value 6.5",
                flat,
                Candidate.of(flat.at(new BigFraction(5, 2))).dualMatrix("R", flat.dual()));
        draft.accepted(
                "hc-e36-thin",
                "X = (1, 0), betaG = 1/5: the cap of the dual matters",
                thin,
                Candidate.of(thin.optimum()).dualMatrix("R", thin.dual()),
                "dual-cap-dropped");
        draft.accepted(
                "hc-e36-rotated",
                "eigenvalues 100 and 25 in a 3-4-5 basis, rows = 5",
                turned,
                Candidate.of(turned.optimum()).dualMatrix("R", turned.dual()));
        draft.positive(
                "hc-e36-repeated",
                "a repeated eigenvalue 4 and two zeros, two rows",
                NormConstrainedCovariance.of(
                        RationalMatrix.rows("1 1 1 1", "1 -1 1 -1"),
                        2,
                        "0.4",
                        RationalMatrix.rows("1 1 1 1", "1 -1 1 -1", "1 1 -1 -1", "1 -1 -1 1")));
        draft.rejected(
                "hc-e36-weight-halved",
                "tau = 1: 8.7 for 7.5",
                one,
                Candidate.of(one.at(BigFraction.ONE)),
                Check.GAP,
                "weight-halved");
        draft.rejected(
                "hc-e36-off-by-one",
                "tau = 9: 9 for 7.5",
                one,
                Candidate.of(one.at(new BigFraction(9))),
                Check.GAP,
                "off-by-one");
        draft.rejected(
                "hc-e36-hard-threshold",
                "M = diag(9, 4, 0): 6.2 for 5.4",
                two,
                Candidate.matrix("G", RationalMatrix.diagonal("3 2 0")),
                Check.GAP,
                "hard-threshold");
        draft.rejected(
                "hc-e36-no-threshold",
                "G = X: 21 for 9",
                none,
                Candidate.matrix("G", diagonal),
                Check.GAP,
                "no-threshold");
        draft.rejected(
                "hc-e36-rank-ignored",
                "M = diag(9, 0, 0): 5.8 for 5",
                few,
                Candidate.matrix("G", RationalMatrix.rows("3 0 0")),
                Check.GAP,
                "rank-ignored");
        draft.rejected(
                "hc-e36-dual-cap",
                "R = diag(0.2, 0.8)",
                thin,
                Candidate.of(thin.optimum()).dualMatrix("R", RationalMatrix.diagonal("0.2 0.8")),
                Check.DUAL_FEASIBILITY,
                "dual-cap-dropped");
        draft.rejected(
                "hc-e36-dual-heavy",
                "R = 0.4 I has nuclear norm 1.2",
                two,
                Candidate.of(two.optimum()).dualMatrix("R", RationalMatrix.diagonal("0.4 0.4 0.4")),
                Check.DUAL_FEASIBILITY,
                "dual-heavy");
        draft.rejected(
                "hc-e36-dual-zero",
                "bound 0",
                two,
                Candidate.of(two.optimum()).dualMatrix("R", RationalMatrix.zero(3, 3)),
                Check.GAP,
                "dual-zero");
        draft.rejected(
                "hc-e36-value",
                "claims 1 for 5.4",
                two,
                Candidate.of(two.optimum()).value(BigFraction.ONE),
                Check.VALUE,
                "penalty-dropped");
        draft.rejected(
                "hc-e36-infeasible",
                "there is no constraint",
                few,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "hc-e36-shape",
                "3x3 for 4x3",
                one,
                Candidate.matrix("G", RationalMatrix.diagonal("5 0 0")),
                Check.SHAPE,
                "wrong-shape");
        return draft;
    }
}
