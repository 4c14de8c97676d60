package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-T4.2: D neurons in general position reach every lifted weight, and one neuron fewer does not. */
@AutoService(VectorSource.class)
public final class PolynomialReachVectors implements VectorSource {
    private static final PolynomialActivation UNIT = PolynomialActivation.of("1", "1", "1");
    private static final PolynomialActivation MIXED = PolynomialActivation.of("-0.5", "2", "1");
    private static final RationalMatrix LINE = RationalMatrix.rows("-1", "0", "1", "2");
    private static final RationalMatrix PLANE = RationalMatrix.rows("0 0", "1 0", "0 1", "1 1", "2 0", "0 2", "-1 1");
    private static final RationalMatrix SPACE = RationalMatrix.rows(
            "0 0 0", "1 0 0", "0 1 0", "0 0 1", "1 1 0", "1 0 1", "0 1 1", "2 0 0", "0 2 0", "0 0 2");

    private static final RationalMatrix SQUARE = RationalMatrix.rows("0 0", "1 0", "0 1", "1 1", "2 0", "0 2");

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                        "HC-T4.2",
                        "polynomial-generator-fit",
                        "Theorem 4.2; number of neurons ours",
                        "ours",
                        PolynomialReachVectors.class)
                .besideFirstProblem();
        draft.tag("identity-assumed", "reports 0 for every weight", "the claimed value is not the objective");
        draft.tag("upper-triangle", "reads the weight above the diagonal only", "fits another weight: the gap sees it");
        draft.tag("a-omitted", "fits the lift of the main text", "fits another weight: the gap sees it");
        draft.tag("neuron-dropped", "leaves the last neuron out", "not nearest: only the gap sees it");
        draft.tag("quadric-ignored", "counts neurons and not their rank", "claims 0 for a weight that is missed");
        draft.tag("dual-not-orthogonal", "returns the direction of the target", "the dual point is not orthogonal");
        draft.tag("dual-not-scaled", "returns the residual itself", "the dual point is longer than 1");
        draft.tag("dual-zero", "returns R = 0", "the bound is not tight: only the gap sees it");
        draft.tag("claims-infeasible", "declares a missed weight infeasible", "the status is wrong");
        draft.tag("wrong-shape", "returns one row per sample", "the shape is wrong");
        positives(draft);
        PolynomialGeneratorFit missed = missed();
        draft.accepted(
                "hc-t42-reach-line-two",
                "D - 1 = 2 neurons miss the weight",
                missed,
                Candidate.of(missed.optimum()).dualMatrix("R", missed.dual()),
                "identity-assumed",
                "dual-not-scaled");
        negatives(draft, missed);
        return draft;
    }

    private static PolynomialGeneratorFit missed() {
        return new PolynomialGeneratorFit(LINE, RationalMatrix.rows("1 2"), RationalMatrix.vector("40 -8 16"), UNIT);
    }

    private static PolynomialGeneratorFit skewed() {
        return new PolynomialGeneratorFit(PLANE, SQUARE.transpose(), RationalMatrix.vector("1 4 -2 0.5 3 -1 2"), MIXED);
    }

    private static void positives(VectorDraft draft) {
        draft.positive(
                "hc-t42-reach-line",
                "D = 3 neurons on the line",
                new PolynomialGeneratorFit(
                        LINE, RationalMatrix.rows("1 2 -1"), RationalMatrix.vector("40 -8 16"), UNIT));
        draft.accepted(
                "hc-t42-reach-plane",
                "D = 6 neurons in the plane, a weight that is not symmetric",
                skewed(),
                Candidate.of(skewed().optimum()),
                "upper-triangle",
                "a-omitted",
                "neuron-dropped");
        draft.positive(
                "hc-t42-reach-plane-five",
                "five of them",
                new PolynomialGeneratorFit(
                        PLANE, firstColumns(SQUARE.transpose(), 5), RationalMatrix.vector("1 4 -2 0.5 3 -1 2"), MIXED));
        draft.positive(
                "hc-t42-reach-quadric",
                "seven neurons with w_1 = 0 or 1 miss the square of the first feature",
                new PolynomialGeneratorFit(
                        PLANE,
                        RationalMatrix.rows("0 1 0 1 0 1 1", "0 0 1 1 2 2 -1"),
                        RationalMatrix.vector("1 0 0 0 0 0 0"),
                        UNIT),
                "quadric-ignored");
        draft.positive(
                "hc-t42-reach-no-constant",
                "c = 0: D = 2 on the line",
                new PolynomialGeneratorFit(
                        LINE,
                        RationalMatrix.rows("1 2"),
                        RationalMatrix.vector("3 -1 5"),
                        PolynomialActivation.of("2", "1", "0")));
        draft.positive(
                "hc-t42-reach-few-samples",
                "two samples on the line: two neurons suffice",
                new PolynomialGeneratorFit(
                        RationalMatrix.rows("-1", "2"),
                        RationalMatrix.rows("1 2"),
                        RationalMatrix.vector("40 -8 16"),
                        UNIT));
        RationalMatrix ten = SPACE.transpose();
        RationalMatrix weight = RationalMatrix.of(13, 1, (k, j) -> new BigFraction(k % 4 - 2));
        draft.positive("hc-t42-reach-space", "D = 10", new PolynomialGeneratorFit(SPACE, ten, weight, UNIT));
        draft.positive(
                "hc-t42-reach-space-nine",
                "one of ten neurons missing",
                new PolynomialGeneratorFit(SPACE, firstColumns(ten, 9), weight, UNIT));
    }

    private static void negatives(VectorDraft draft, PolynomialGeneratorFit missed) {
        draft.rejected(
                "hc-t42-reach-identity-assumed",
                "claims 0",
                missed,
                Candidate.of(missed.optimum()).value(BigFraction.ZERO),
                Check.VALUE,
                "identity-assumed");
        draft.rejected(
                "hc-t42-reach-dual-not-orthogonal",
                "a direction that the neurons generate in part",
                missed,
                Candidate.of(missed.optimum()).dualMatrix("R", RationalMatrix.vector("0 0 0 1")),
                Check.DUAL_FEASIBILITY,
                "dual-not-orthogonal");
        draft.rejected(
                "hc-t42-reach-dual-not-scaled",
                "three times the direction of the residual",
                missed,
                Candidate.of(missed.optimum()).dualMatrix("R", missed.dual().times(new BigFraction(3))),
                Check.DUAL_FEASIBILITY,
                "dual-not-scaled");
        draft.rejected(
                "hc-t42-reach-dual-zero",
                "bound 0",
                missed,
                Candidate.of(missed.optimum()).dualMatrix("R", RationalMatrix.zero(4, 1)),
                Check.GAP,
                "dual-zero");
        draft.rejected(
                "hc-t42-reach-infeasible",
                "a missed weight has a nearest one",
                missed,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        draft.rejected(
                "hc-t42-reach-shape",
                "four rows for two neurons",
                missed,
                Candidate.matrix("W2", RationalMatrix.zero(4, 1)),
                Check.SHAPE,
                "wrong-shape");
        fitted(draft, "upper-triangle", "1 4 4 0.5 3 -1 2");
        fitted(draft, "a-omitted", "-2 -8 4 -1 3 -1 2");
        RationalMatrix w2 = skewed().nearest();
        draft.rejected(
                "hc-t42-reach-neuron-dropped",
                "the last neuron set to 0",
                skewed(),
                Candidate.of(PolynomialGeneratorFit.point(
                        RationalMatrix.of(6, 1, (j, l) -> j == 5 ? BigFraction.ZERO : w2.at(j, l)))),
                Check.GAP,
                "neuron-dropped");
    }

    private static void fitted(VectorDraft draft, String tag, String otherWeight) {
        PolynomialGeneratorFit right = skewed();
        draft.rejected(
                "hc-t42-reach-" + tag,
                "fits another weight exactly",
                right,
                Candidate.of(new PolynomialGeneratorFit(
                                right.noise(), right.w1(), RationalMatrix.vector(otherWeight), right.sigma())
                        .optimum()),
                Check.GAP,
                tag);
    }

    private static RationalMatrix firstColumns(RationalMatrix matrix, int count) {
        return RationalMatrix.of(matrix.rows(), count, matrix::at);
    }
}
