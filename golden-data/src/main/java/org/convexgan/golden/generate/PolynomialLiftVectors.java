package org.convexgan.golden.generate;

import com.google.auto.service.AutoService;
import org.convexgan.golden.Check;
import org.convexgan.golden.Rational;
import org.hipparchus.fraction.BigFraction;

/** Vectors of HC-T4.2: a polynomial generator is a linear generator on lifted noise. */
@AutoService(VectorSource.class)
public final class PolynomialLiftVectors implements VectorSource {
    private static final PolynomialLift PLANE = new PolynomialLift(
            RationalMatrix.rows("1 2", "-1 0.5", "0 3"),
            RationalMatrix.rows("1 0.5", "-2 1"),
            RationalMatrix.rows("1 -1", "2 0.25"),
            PolynomialActivation.of("2", "-1", "0.5"));

    @Override
    public VectorDraft derive() {
        VectorDraft draft = new VectorDraft(
                "HC-T4.2",
                "polynomial-lift",
                "Theorem 4.2 and Appendix F.2",
                "reconstructed from OCR",
                PolynomialLiftVectors.class);
        draft.tag("a-omitted", "lifts to (vec(zz'), bz, c) as the main text", "the lifted rows are wrong");
        draft.tag("b-and-c-swapped", "multiplies z by c and ends rows with b", "the lifted rows are wrong");
        draft.tag("constant-once", "adds c once and not once per neuron", "the product is wrong");
        draft.tag("folded", "doubles products above the diagonal, 0 below", "the lifted rows are wrong");
        draft.tag("half-vectorised", "keeps one feature per product", "the shape is wrong");
        draft.tag("ones-missing", "leaves the constant feature out", "the shape is wrong");
        draft.tag("layer-transposed", "reads neurons from rows of W1", "the product is wrong");
        draft.tag("coefficients-twice", "multiplies the weight by a, b, c again", "the product is wrong");
        draft.tag("linear-only", "keeps the linear block of the weight", "the product is wrong");
        draft.tag("claims-infeasible", "declares a feasible instance infeasible", "the status is wrong");

        positives(draft);
        RationalMatrix weight = PolynomialActivation.weight(PLANE.w1(), PLANE.w2());
        RationalMatrix lifted = PLANE.lifted();
        RationalMatrix noise = PLANE.noise();
        rejected(draft, "a-omitted", PolynomialActivation.of("1", "-1", "0.5").lift(noise), scaled(weight, 2, 1, "1"));
        rejected(
                draft,
                "b-and-c-swapped",
                PolynomialActivation.of("2", "0.5", "-1").lift(noise),
                weight);
        rejected(draft, "folded", folded(lifted), weight);
        rejected(draft, "constant-once", lifted, constantOnce(weight));
        rejected(
                draft,
                "layer-transposed",
                lifted,
                PolynomialActivation.weight(PLANE.w1().transpose(), PLANE.w2()));
        rejected(draft, "coefficients-twice", lifted, scaled(weight, 2, -1, "0.5"));
        rejected(draft, "linear-only", lifted, scaled(weight, 0, 1, "0"));
        misshapen(draft, "half-vectorised", 2);
        misshapen(draft, "ones-missing", lifted.columns() - 1);
        draft.rejected(
                "hc-t42-claims-infeasible",
                "the identity needs no condition",
                PLANE,
                Candidate.infeasible(),
                Check.STATUS,
                "claims-infeasible");
        return draft;
    }

    private static void positives(VectorDraft draft) {
        RationalMatrix line = RationalMatrix.rows("-2", "0.5", "3");
        RationalMatrix neurons = RationalMatrix.rows("1 -1.5");
        RationalMatrix outputs = RationalMatrix.rows("2", "1");
        draft.accepted("hc-t42-plane", "two neurons in the plane", PLANE, Candidate.of(PLANE.optimum()), "a-omitted");
        RationalMatrix weight = PolynomialActivation.weight(PLANE.w1(), PLANE.w2());
        RationalMatrix skew =
                RationalMatrix.of(7, 2, (k, j) -> new BigFraction(k == 1 ? 3 : k == 2 ? -3 : 0).multiply(j + 1));
        draft.accepted(
                "hc-t42-plane-not-symmetric",
                "the first block of W may have an antisymmetric part",
                PLANE,
                Candidate.of(PolynomialLift.point(PLANE.lifted(), weight.plus(skew))),
                "layer-transposed",
                "folded");
        draft.positive(
                "hc-t42-line",
                "one noise feature",
                new PolynomialLift(line, neurons, outputs, PolynomialActivation.of("-0.5", "3", "1")),
                "b-and-c-swapped",
                "constant-once");
        draft.positive(
                "hc-t42-square",
                "t^2: the linear and the constant columns are 0",
                new PolynomialLift(line, neurons, outputs, PolynomialActivation.of("1", "0", "0")),
                "linear-only");
        draft.positive(
                "hc-t42-linear",
                "2t: the columns of the products are 0",
                new PolynomialLift(line, neurons, outputs, PolynomialActivation.of("0", "2", "0")),
                "coefficients-twice");
        draft.positive(
                "hc-t42-constant",
                "the constant 3: every sample generates the same",
                new PolynomialLift(line, neurons, outputs, PolynomialActivation.of("0", "0", "3")));
        draft.positive(
                "hc-t42-space",
                "three noise features, one neuron, one sample",
                new PolynomialLift(
                        RationalMatrix.rows("1 -2 0.5"),
                        RationalMatrix.vector("2 1 4"),
                        RationalMatrix.rows("1 2 3"),
                        PolynomialActivation.of("1", "1", "1")));
    }

    private static void rejected(VectorDraft draft, String tag, RationalMatrix lifted, RationalMatrix weight) {
        draft.rejected(
                "hc-t42-" + tag,
                "the plane with this fault",
                PLANE,
                Candidate.of(PolynomialLift.point(lifted, weight)),
                Check.PRIMAL_FEASIBILITY,
                tag);
    }

    private static void misshapen(VectorDraft draft, String tag, int dropped) {
        RationalMatrix lifted = PLANE.lifted();
        RationalMatrix weight = PolynomialActivation.weight(PLANE.w1(), PLANE.w2());
        draft.rejected(
                "hc-t42-" + tag,
                "the plane without a feature",
                PLANE,
                Candidate.of(PolynomialLift.point(
                        without(lifted.transpose(), dropped).transpose(), without(weight, dropped))),
                Check.SHAPE,
                tag);
    }

    private static RationalMatrix without(RationalMatrix matrix, int dropped) {
        return RationalMatrix.of(matrix.rows() - 1, matrix.columns(), (k, j) -> matrix.at(k < dropped ? k : k + 1, j));
    }

    /** Returns the weight with its three blocks multiplied. */
    private static RationalMatrix scaled(RationalMatrix weight, int products, int linear, String constant) {
        return RationalMatrix.of(weight.rows(), weight.columns(), (k, j) -> {
            BigFraction last = k < 6 ? new BigFraction(linear) : Rational.parse(constant);
            return weight.at(k, j).multiply(k < 4 ? new BigFraction(products) : last);
        });
    }

    private static RationalMatrix constantOnce(RationalMatrix weight) {
        return RationalMatrix.of(weight.rows(), weight.columns(), (k, j) -> k < 6 ? weight.at(k, j) : BigFraction.ONE);
    }

    /** Returns the lifted rows with the product above the diagonal doubled and the one below 0. */
    private static RationalMatrix folded(RationalMatrix lifted) {
        return RationalMatrix.of(
                lifted.rows(), lifted.columns(), (i, k) -> lifted.at(i, k).multiply(k == 1 ? 2 : k == 2 ? 0 : 1));
    }
}
