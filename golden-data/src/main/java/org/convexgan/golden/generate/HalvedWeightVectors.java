package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-SC33: the displayed penalty is half of the one that introduces it, and has another minimizer. */
@AutoService(VectorSource.class)
public final class HalvedWeightVectors implements VectorSource {
    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-SC33",
                "norm-constrained-covariance",
                "Appendix C.3.3, quadratic discriminator; closed form ours",
                "reconstructed from OCR",
                HalvedWeightVectors.class);
        draft.tag("weight-doubled", "minimizes with betaG where betaG/2 is asked", "only the gap sees it");
        draft.tag("weight-halved", "minimizes with betaG/2 where betaG is asked", "only the gap sees it");
        draft.tag("dual-of-doubled", "returns the dual point for betaG", "the dual point violates R <= betaG/2 I");
        draft.tag("value-of-doubled", "reports the objective with betaG", "the claimed value is not the objective");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");

        NormConstrainedCovariance displayed = weighted("0.35");
        NormConstrainedCovariance introduced = weighted("0.7");
        draft.accepted(
                "hc-sc33-displayed",
                "betaG/2 = 0.35: M = diag(8, 3, 0), 4.85",
                displayed,
                Candidate.of(displayed.optimum()).dualMatrix("R", displayed.dual()),
                "weight-doubled");
        draft.accepted(
                "hc-sc33-introduced",
                "betaG = 0.7: M = diag(5, 0, 0), 7.5",
                introduced,
                Candidate.of(introduced.optimum()).dualMatrix("R", introduced.dual()),
                "weight-halved");
        draft.positive("hc-sc33-common", "weights 0.15 and 0.3: M = S for both", weighted("0.15"));
        draft.positive("hc-sc33-common-introduced", "the same at 0.3", weighted("0.3"));
        draft.positive("hc-sc33-nothing", "weight 2.2: M = 0", weighted("2.2"));
        draft.positive("hc-sc33-nothing-introduced", "weight 1.4, twice 0.7: M = 0", weighted("1.4"));
        draft.rejected(
                "hc-sc33-weight-doubled",
                "diag(5, 0, 0): 5.75 for 4.85",
                displayed,
                Candidate.of(displayed.at(introduced.threshold())),
                Check.GAP,
                "weight-doubled");
        draft.rejected(
                "hc-sc33-weight-halved",
                "diag(8, 3, 0): 8.7 for 7.5",
                introduced,
                Candidate.of(introduced.at(displayed.threshold())),
                Check.GAP,
                "weight-halved");
        draft.rejected(
                "hc-sc33-dual-of-doubled",
                "R = diag(0.7, 0.3, 0)",
                displayed,
                Candidate.of(displayed.optimum()).dualMatrix("R", introduced.dual()),
                Check.DUAL_FEASIBILITY,
                "dual-of-doubled");
        draft.rejected(
                "hc-sc33-value-of-doubled",
                "claims 8.7 for 4.85",
                displayed,
                Candidate.of(displayed.optimum()).value(new BigFraction(87, 10)),
                Check.VALUE,
                "value-of-doubled");
        draft.rejected(
                "hc-sc33-infeasible",
                "there is no constraint",
                displayed,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        return draft;
    }

    private static NormConstrainedCovariance weighted(String weight) {
        return NormConstrainedCovariance.of(RationalMatrix.diagonal("3 2 1"), 3, weight, RationalMatrix.identity(3));
    }
}
