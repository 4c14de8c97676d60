package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/** Vectors of DG-RBF: normalized kernels near and far from their anchors. */
@AutoService(VectorSource.class)
public final class SoftmaxFeaturesVectors implements VectorSource {
    private static final SoftmaxFeatures TWO =
            SoftmaxFeatures.of("0.2", RationalMatrix.rows("0 0", "1 0"), "0.25 0", "1 -1");
    private static final SoftmaxFeatures FAR =
            SoftmaxFeatures.of("0.2", RationalMatrix.rows("13 0", "0 13.25"), "0 0", "2 -1");

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "DG-RBF", "softmax-features", "Appendix E.1; gradient ours", "exact", SoftmaxFeaturesVectors.class);
        draft.tag("underflow", "sums the kernels as printed", "0/0 as soon as every anchor is farther than 12.2");
        draft.tag("not-normalized", "returns plain kernels", "the features do not sum to 1");
        draft.tag("temperature", "divides by 2T", "the features are too equal");
        draft.tag("score-dropped", "differentiates without the quotient rule", "the gradient depends on the origin");
        draft.tag("half-gradient", "uses 1/T for 2/T", "the gradient is too short");
        draft.tag(
                "nearest-anchor",
                "reports the weight of the nearest anchor",
                "the point is right, the claimed value is not the score");
        draft.tag("wrong-shape", "returns no gradient", "a field is missing");
        draft.tag("claims-infeasible", "says that there are no features", "the status is wrong");
        accepted(draft);
        rejected(draft);
        return draft;
    }

    private static void accepted(VectorDraft draft) {
        SoftmaxFeatures equal =
                SoftmaxFeatures.of("0.2", RationalMatrix.rows("1 0", "0 1", "-1 0", "0 -1"), "0 0", "1 2 3 5");
        SoftmaxFeatures one = SoftmaxFeatures.of("4", RationalMatrix.rows("1 2 3"), "0 -1 2", "7");
        SoftmaxFeatures warm =
                SoftmaxFeatures.of("2.5", RationalMatrix.rows("0.5 1", "2 -1", "-1.5 0"), "1 1", "0.5 -2 1");
        draft.accepted(
                "dg-rbf-two",
                "phi = 1/(1 + e^(-2.5)), 1/(1 + e^2.5)",
                TWO,
                Candidate.of(TWO.answer()),
                "not-normalized",
                "score-dropped",
                "half-gradient",
                "nearest-anchor");
        draft.accepted(
                "dg-rbf-far",
                "distances 13 and 13.25: every printed kernel underflows",
                FAR,
                Candidate.of(FAR.answer()),
                "underflow");
        draft.accepted("dg-rbf-equal", "four equal distances: 1/4 each", equal, Candidate.of(equal.answer()));
        draft.accepted("dg-rbf-one", "one anchor: phi = 1, gradient 0", one, Candidate.of(one.answer()));
        draft.accepted("dg-rbf-warm", "T = 2.5", warm, Candidate.of(warm.answer()), "temperature");
    }

    private static void rejected(VectorDraft draft) {
        Point right = TWO.answer();
        RationalMatrix gradient = right.get("gradient");
        draft.rejected(
                "dg-rbf-underflow",
                "0/0 replaced by 0",
                FAR,
                answer(RationalMatrix.zero(2, 1), FAR.answer().get("gradient")),
                Check.PRIMAL_FEASIBILITY,
                "underflow");
        draft.rejected(
                "dg-rbf-uniform",
                "0/0 replaced by 1/2",
                FAR,
                answer(
                        RationalMatrix.ones(2).times(BigFraction.ONE_HALF),
                        FAR.answer().get("gradient")),
                Check.PRIMAL_FEASIBILITY,
                "underflow");
        draft.rejected(
                "dg-rbf-kernels",
                "e^(-0.3125) and e^(-2.8125)",
                TWO,
                answer(RationalMatrix.vector("0.7316156289466418 0.0600545"), gradient),
                Check.PRIMAL_FEASIBILITY,
                "not-normalized");
        draft.rejected(
                "dg-rbf-temperature",
                "features of T = 0.4",
                TWO,
                Candidate.of(new SoftmaxFeatures(TWO.anchors(), TWO.x(), TWO.w(), Rational.parse("0.4")).answer()),
                Check.PRIMAL_FEASIBILITY,
                "temperature");
        draft.rejected(
                "dg-rbf-half",
                "half of the gradient",
                TWO,
                answer(right.get("phi"), gradient.times(BigFraction.ONE_HALF)),
                Check.PRIMAL_FEASIBILITY,
                "half-gradient");
        BigFraction without = right.get("phi").at(1).multiply(-10);
        draft.rejected(
                "dg-rbf-score-dropped",
                "(2/T) sum phi_j w_j a_j",
                TWO,
                answer(
                        right.get("phi"),
                        RationalMatrix.column(
                                2, i -> i == 0 ? Interval.of(without).rounded() : BigFraction.ZERO)),
                Check.PRIMAL_FEASIBILITY,
                "score-dropped");
        draft.rejected(
                "dg-rbf-value",
                "claims 1",
                TWO,
                Candidate.of(right).value(BigFraction.ONE),
                Check.VALUE,
                "nearest-anchor");
        draft.rejected(
                "dg-rbf-shape",
                "the features alone",
                TWO,
                Candidate.vector("phi", right.get("phi")),
                Check.SHAPE,
                "wrong-shape");
        draft.rejected(
                "dg-rbf-infeasible",
                "there is always a point",
                TWO,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
    }

    private static Candidate answer(RationalMatrix phi, RationalMatrix gradient) {
        return Candidate.of(new Point().vector("phi", phi).vector("gradient", gradient));
    }
}
